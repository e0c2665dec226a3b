package dev.entente.evaluation.training;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Prints the tokens of a treebank or of raw news for another parser to analyse, one a line, a blank line after each
 * sentence: {@code Forms FILE [SENTENCES]}. Of news it takes a random but repeatable choice of that many sentences.
 */
public final class Forms {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 60;
    private static final long SEED = 1;

    private Forms() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0 || arguments.length > 2) {
            System.err.println("usage: Forms FILE.conllu[.gz]|FILE.jsonl.gz [SENTENCES]");
            System.exit(2);
        }
        List<List<String>> sentences = read(Path.of(arguments[0]));
        int limit = arguments.length == 2 ? Integer.parseInt(arguments[1]) : sentences.size();
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (List<String> sentence : sentences.subList(0, Math.min(limit, sentences.size()))) {
            sentence.forEach(out::println);
            out.println();
        }
        out.flush();
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
