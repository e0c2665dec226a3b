package dev.entente.evaluation.training;

import dev.entente.extraction.language.Language;
import dev.entente.extraction.language.Parse;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Measures the engine on treebanks: {@code Measure FILE.conllu[.gz]...} prints, for each, the share of right tags,
 * heads and relations, and the speed on its longer sentences by the time the thread had on a processor.
 */
public final class Measure {

    private static final int NEWS_LENGTH = 20;
    private static final int ROUNDS = 12;

    private Measure() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            System.err.println("usage: Measure FILE.conllu[.gz]...");
            System.exit(2);
        }
        long begin = System.nanoTime();
        Language language = Language.load();
        System.out.printf(Locale.ROOT, "loaded in %d ms%n", (System.nanoTime() - begin) / 1_000_000);
        for (String file : arguments) {
            List<TreebankSentence> gold = Conllu.read(Path.of(file));
            System.out.println(file + ": " + score(language, gold));
            printSpeed(language, gold, System.out);
        }
    }

    static Score score(Language language, List<TreebankSentence> gold) {
        Score score = Score.NONE;
        for (TreebankSentence sentence : gold) {
            Parse parse = language.parse(sentence.forms());
            score = score.plus(
                    sentence,
                    IntStream.range(0, parse.size()).mapToObj(parse::tag).toList(),
                    IntStream.range(0, parse.size()).map(parse::head).toArray(),
                    IntStream.range(0, parse.size()).mapToObj(parse::relation).toList());
        }
        return score;
    }

    private static void printSpeed(Language language, List<TreebankSentence> gold, PrintStream out) {
        List<List<String>> sentences = gold.stream()
                .map(TreebankSentence::forms)
                .filter(forms -> forms.size() >= NEWS_LENGTH)
                .toList();
        double tokens = sentences.stream().mapToInt(List::size).average().orElse(0);
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long fastest = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = clock.getCurrentThreadCpuTime();
            sentences.forEach(language::parse);
            fastest = Math.min(fastest, clock.getCurrentThreadCpuTime() - begin);
        }
        double rate = sentences.size() * 1e9 / fastest;
        out.printf(
                Locale.ROOT,
                "%.0f sentences/s, %.0f tokens/s on sentences of %d tokens or more (mean %.1f)%n",
                rate,
                rate * tokens,
                NEWS_LENGTH,
                tokens);
    }
}
