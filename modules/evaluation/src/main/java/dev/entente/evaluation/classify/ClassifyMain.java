package dev.entente.evaluation.classify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.extraction.classify.ClassifyLines;
import dev.entente.extraction.classify.EventClassifier;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores the classifier: {@code ClassifyMain LABELLED.jsonl}, whose lines are those of {@link ClassifyLines} with a
 * {@code root}. Prints macro-F1 over roots, quads and the two sides, for each of five folds and for all rows.
 *
 * <p>Nothing is trained, so the folds only show how the figure scatters. The errors of folds 1 to 4 were read while the
 * patterns were written; docs/decisions/060 tells what fold 5 gave before anybody read it.
 */
public final class ClassifyMain {
    private static final int FOLDS = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ClassifyMain() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: ClassifyMain LABELLED.jsonl");
            System.exit(2);
        }
        var lines = new ClassifyLines(EventClassifier.load());
        var folds = new ArrayList<List<Answer>>();
        for (int fold = 0; fold < FOLDS; fold++) {
            folds.add(new ArrayList<>());
        }
        var number = 0;
        for (var line : Files.readAllLines(Path.of(arguments[0]))) {
            number++;
            if (!line.isBlank()) {
                var row = JSON.readTree(line);
                folds.get(fold(row)).add(answer(row, lines.classify(line, number)));
            }
        }
        for (int fold = 0; fold < FOLDS; fold++) {
            System.out.println("fold " + (fold + 1) + "  " + Score.of(folds.get(fold)));
        }
        var all = Score.of(folds.stream().flatMap(List::stream).toList());
        System.out.println("all     " + all);
        all.perRoot().forEach((root, f1) -> System.out.printf("%-10s%6.1f%n", root, f1));
    }

    private static Answer answer(JsonNode row, String answered) throws IOException {
        return new Answer(
                row.get("root").textValue(), JSON.readTree(answered).get("root").textValue());
    }

    /** A row's fold depends on its name alone, so that it never moves. */
    private static int fold(JsonNode row) {
        try {
            var digest = MessageDigest.getInstance("MD5")
                    .digest(row.get("id").asText().getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, digest).mod(BigInteger.valueOf(FOLDS)).intValue();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has MD5", e);
        }
    }
}
