package dev.entente.evaluation.speed;

import dev.entente.extraction.Extractor;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How fast the engine loads and reads, and what it holds in memory: {@code SpeedMain CORPUS...}, each a folder of text
 * files or a file of JSON lines. See {@code docs/speed.md}.
 */
public final class SpeedMain {
    private static final int COLLECTIONS = 3;

    private SpeedMain() {}

    public static void main(String[] corpora) throws RunnerException {
        if (corpora.length == 0) {
            System.err.println("usage: SpeedMain CORPUS...: folders of .txt files, JSON lines");
            System.exit(2);
        }
        var absolute = Arrays.stream(corpora)
                .map(corpus -> Path.of(corpus).toAbsolutePath().toString())
                .toArray(String[]::new);
        var held = held();
        var loading = new Runner(new OptionsBuilder()
                        .include(LoadingBenchmark.class.getName())
                        .build())
                .run();
        var reading = new Runner(new OptionsBuilder()
                        .include(ReadingBenchmark.class.getName())
                        .param("corpus", absolute)
                        .build())
                .run();
        report(held, loading, reading, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    /** Bytes that a loaded engine adds to the heap, after collection. */
    private static long held() {
        var before = used();
        var extractor = Extractor.load();
        var held = used() - before;
        if (extractor.versions().reader().isEmpty()) {
            throw new IllegalStateException("the engine must live until its memory is measured");
        }
        return held;
    }

    private static long used() {
        for (var i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void report(
            long held, Collection<RunResult> loading, Collection<RunResult> reading, PrintStream out) {
        var load = loading.iterator().next().getPrimaryResult();
        out.printf(
                Locale.ROOT,
                "%nload %.0f ms in a new JVM (best %.0f), heap held %.0f MB%n",
                load.getScore(),
                load.getStatistics().getMin(),
                held / 1e6);
        out.println("a second of the clock | of the processor: articles, sentences, MB of text");
        for (var run : reading) {
            var share = secondary(run, "processor") / 1e9;
            var articles = run.getPrimaryResult().getScore();
            var sentences = secondary(run, "sentences");
            var megabytes = secondary(run, "characters") / 1e6;
            out.printf(
                    Locale.ROOT,
                    "%,9.0f %,9.0f %6.2f | %,9.0f %,9.0f %6.2f  %s%n",
                    articles,
                    sentences,
                    megabytes,
                    articles / share,
                    sentences / share,
                    megabytes / share,
                    run.getParams().getParam("corpus"));
        }
    }

    private static double secondary(RunResult run, String counter) {
        return run.getSecondaryResults().get(counter).getScore();
    }
}
