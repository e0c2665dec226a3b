package dev.entente.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.entente.evaluation.score.MacroF1.Labelled;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MacroF1Test {
    @Test
    void shouldWeighRareClassesAsCommonOnes() {
        var rows =
                List.of(new Labelled("A", "A"), new Labelled("A", "A"), new Labelled("A", "B"), new Labelled("B", "B"));

        var score = MacroF1.of(rows);

        assertThat(score.perLabel()).containsOnlyKeys("A", "B");
        assertThat(score.perLabel().get("A")).isCloseTo(80, within(1e-9));
        assertThat(score.mean()).isCloseTo((80 + 200 / 3.0) / 2, within(1e-9));
    }

    @Test
    void shouldCountAMissingAnswerAsWrongAndLeaveOutClassesThatNobodyHas() {
        var score = MacroF1.of(List.of(new Labelled("A", ""), new Labelled("B", "C")));

        assertThat(score.perLabel()).isEqualTo(Map.of("A", 0.0, "B", 0.0));
    }
}
