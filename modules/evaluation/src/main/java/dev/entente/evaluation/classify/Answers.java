package dev.entente.evaluation.classify;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.evaluation.JsonFile;
import dev.entente.extraction.classify.EventClassifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The classifier's answers to labelled rows.
 *
 * <p>Nothing is trained, yet the errors of some rows were read while patterns were written. So each row may also be
 * answered without the wordings that occur in no other ({@link Wordings}): what is left is what the rest of the rows
 * would have taught, and a floor for text that nobody has read; docs/decisions/043 tells why.
 */
public final class Answers {
    private final List<Answer> answers;

    private Answers(List<Answer> answers) {
        this.answers = answers;
    }

    /**
     * Answers every row of a file.
     *
     * @param file JSON lines as the command {@code classify} reads them, with a {@code root} and perhaps a {@code quad}
     *     and a {@code binary}
     * @param isLeftOut whether to answer each row without the wordings that no other has
     */
    public static Answers of(EventClassifier classifier, Path file, boolean isLeftOut) throws IOException {
        var rows = new ArrayList<Row>();
        for (var line : JsonFile.read(file)) {
            rows.add(Row.of(line, rows.size() + 1));
        }
        var wordings = isLeftOut ? Wordings.of(classifier, rows) : Wordings.all();
        return new Answers(
                rows.stream().map(row -> answer(classifier, row, wordings)).toList());
    }

    public Score score() {
        return Score.of(answers);
    }

    /** How many rows got an answer at all. */
    public int answered() {
        return (int) answers.stream().filter(answer -> !answer.said().isEmpty()).count();
    }

    /** The score of one of so many folds, counted from 0. */
    Score score(int fold, int folds) {
        return Score.of(answers.stream()
                .filter(answer -> answer.row().fold(folds) == fold)
                .toList());
    }

    /** The answers as the command {@code classify} writes them. */
    public List<? extends JsonNode> json() {
        return answers.stream().map(Answer::json).toList();
    }

    private static Answer answer(EventClassifier classifier, Row row, Wordings wordings) {
        var question = row.question();
        var said = classifier.classify(
                question.text(), question.source(), question.target(), wordings.sharedWithOthersThan(row));
        return new Answer(row, said.name());
    }
}
