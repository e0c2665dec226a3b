package dev.entente.evaluation.speed;

import dev.entente.extraction.Extraction;
import dev.entente.extraction.Extractor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reads a corpus round and round, one article an operation, on one thread, in a heap of 200 MB that holds the corpus
 * too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
// The compilers take most of a minute over so much code, on two processors.
@Warmup(iterations = 10, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(
        value = 1,
        // Large pages as bin/entente asks for them; other systems than Linux do not know the option.
        jvmArgs = {"-Xmx200m", "-XX:+UseSerialGC", "-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UseTransparentHugePages"})
public class ReadingBenchmark {
    @Param("seeds")
    public String corpus;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private Extractor extractor;
    private Corpus articles;
    private int next;

    /** What is read in a second of the clock. */
    @AuxCounters
    @State(Scope.Thread)
    public static class Counts {
        public long sentences;
        public long characters;
        /** Nanoseconds of the processor: fewer than a second's worth where others want it too. */
        public long processor;
    }

    @Setup
    public void load() throws IOException {
        articles = Corpus.read(Path.of(corpus));
        extractor = Extractor.load();
    }

    @Benchmark
    public Extraction read(Counts counts) {
        var begin = threads.getCurrentThreadCpuTime();
        var article = articles.articles().get(next);
        var extraction = extractor.extract(article);
        counts.sentences += articles.sentences()[next];
        counts.characters += article.getText().length();
        next = (next + 1) % articles.articles().size();
        counts.processor += threads.getCurrentThreadCpuTime() - begin;
        return extraction;
    }
}
