package dev.entente.evaluation.training;

import dev.entente.extraction.language.Language;
import dev.entente.extraction.language.Parse;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Measures the engine on treebanks: the share of right tags, heads and relations, and the speed on longer sentences by
 * the time the thread had on a processor.
 */
@Command(name = "measure", description = "Measures the tagger and parser on treebanks.")
public final class Measure implements Callable<Integer> {

    private static final int NEWS_LENGTH = 20;
    private static final int ROUNDS = 12;

    @Parameters(arity = "1..*", paramLabel = "TREEBANK", description = "CoNLL-U, perhaps gzipped.")
    private List<Path> files = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Language language = Language.load();
        for (Path file : files) {
            List<TreebankSentence> gold = Conllu.read(file);
            out.println(file + ": " + score(language, gold));
            printSpeed(language, gold, out);
        }
        return 0;
    }

    /** How far the engine's analyses of a treebank's sentences (CoNLL-U, perhaps gzipped) are right. */
    public static Score score(Language language, Path treebank) throws IOException {
        return score(language, Conllu.read(treebank));
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

    private static void printSpeed(Language language, List<TreebankSentence> gold, PrintWriter out) {
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
