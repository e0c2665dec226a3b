package dev.entente.evaluation.classify;

import dev.entente.evaluation.score.MacroF1;
import java.util.List;
import java.util.Locale;

/** Macro-F1 over roots, over quads and over the two sides. */
public record Score(int rows, MacroF1 root, MacroF1 quad, MacroF1 side) {
    static Score of(List<Answer> answers) {
        return new Score(
                answers.size(),
                MacroF1.of(answers.stream().map(Answer::root).toList()),
                MacroF1.of(answers.stream().map(Answer::quad).toList()),
                MacroF1.of(answers.stream().map(Answer::side).toList()));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%5d rows  root %.1f  quad %.1f  side %.1f", rows, root.mean(), quad.mean(), side.mean());
    }
}
