package dev.entente.evaluation.speed;

import dev.entente.extraction.Extractor;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.slf4j.LoggerFactory;

/** Loads the engine once in a JVM that has just begun and has its logging. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(
        value = 10,
        jvmArgs = {"-Xmx200m", "-XX:+UseSerialGC"})
public class LoadingBenchmark {
    /** Avro logs, and whoever logs first in a program waits until its logging is configured. */
    @Setup
    public void configureLogging() {
        LoggerFactory.getILoggerFactory();
    }

    @Benchmark
    public Extractor load() {
        return Extractor.load();
    }
}
