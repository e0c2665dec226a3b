package dev.entente.evaluation.classify;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.extraction.classify.ClassifyLines;
import dev.entente.extraction.classify.EventClassifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores the classifier: {@code ClassifyMain [--leave-one-out] LABELLED.jsonl}, whose lines are those of
 * {@link ClassifyLines} with a {@code root}. Prints macro-F1 over roots, quads and the two sides, for each of five
 * folds and for all rows.
 *
 * <p>Nothing is trained, yet the errors of these rows were read while patterns were written. So each row may also be
 * answered without the wordings that occur in no other ({@link Wordings}): what is left is what the rest of the rows
 * would have taught, and a floor for text that nobody has read; docs/decisions/043 tells why.
 */
public final class ClassifyMain {
    private static final int FOLDS = 5;
    private static final String LEAVE_ONE_OUT = "--leave-one-out";
    private static final ObjectMapper JSON = new ObjectMapper();

    private ClassifyMain() {}

    public static void main(String[] arguments) throws IOException {
        var options = List.of(arguments);
        var isHeldOut = options.contains(LEAVE_ONE_OUT);
        if (options.size() != (isHeldOut ? 2 : 1)) {
            System.err.println("usage: ClassifyMain [--leave-one-out] LABELLED.jsonl");
            System.exit(2);
        }
        var classifier = EventClassifier.load();
        var rows = rows(Path.of(arguments[arguments.length - 1]));
        var wordings = isHeldOut ? Wordings.of(classifier, rows) : Wordings.all();
        print(rows.stream().map(row -> answer(classifier, row, wordings)).toList(), rows);
    }

    private static List<Row> rows(Path file) throws IOException {
        var rows = new ArrayList<Row>();
        var number = 0;
        for (var line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank()) {
                var root = JSON.readTree(line).get("root").textValue();
                rows.add(new Row(ClassifyLines.question(line, number), root));
            }
        }
        return rows;
    }

    private static Answer answer(EventClassifier classifier, Row row, Wordings wordings) {
        var question = row.question();
        var said = classifier.classify(
                question.text(), question.source(), question.target(), wordings.sharedWithOthersThan(row));
        return new Answer(row.root(), said.name());
    }

    private static void print(List<Answer> answers, List<Row> rows) {
        var folds = new ArrayList<List<Answer>>();
        for (int fold = 0; fold < FOLDS; fold++) {
            folds.add(new ArrayList<>());
        }
        for (int i = 0; i < answers.size(); i++) {
            folds.get(rows.get(i).fold(FOLDS)).add(answers.get(i));
        }
        for (int fold = 0; fold < FOLDS; fold++) {
            System.out.println("fold " + (fold + 1) + "  " + Score.of(folds.get(fold)));
        }
        var all = Score.of(answers);
        System.out.println("all     " + all);
        all.perRoot().forEach((root, f1) -> System.out.printf("%-10s%6.1f%n", root, f1));
    }
}
