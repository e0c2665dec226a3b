package dev.entente.evaluation.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the tokens of a treebank or of raw news for another parser to analyse. */
@Command(
        name = "forms",
        description = "Prints the tokens of a treebank or of news for another parser: one a line, sentences apart.")
public final class Forms implements Callable<Integer> {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 60;
    private static final long SEED = 1;

    @Parameters(index = "0", paramLabel = "FILE", description = "CoNLL-U (.conllu), or JSON lines; perhaps gzipped.")
    private Path file;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SENTENCES",
            description = "Of news, a random but repeatable choice of so many sentences.")
    private int limit = Integer.MAX_VALUE;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<List<String>> sentences = read(file);
        for (List<String> sentence : sentences.subList(0, Math.min(limit, sentences.size()))) {
            sentence.forEach(out::println);
            out.println();
        }
        return 0;
    }

    private static List<List<String>> read(Path file) throws IOException {
        if (file.toString().contains(".conllu")) {
            return Conllu.read(file).stream().map(TreebankSentence::forms).toList();
        }
        List<List<String>> sentences = new ArrayList<>(NewsCorpus.read(file).stream()
                .filter(sentence -> sentence.size() >= SHORTEST && sentence.size() <= LONGEST)
                .distinct()
                .toList());
        Collections.shuffle(sentences, new Random(SEED));
        return sentences;
    }
}
