package dev.entente.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BCubedTest {
    private static final Map<String, String> TRUTH = Map.of("a", "1", "b", "1", "c", "2");

    @Test
    void shouldFindNothingWrongWithTheTruthUnderOtherNames() {
        var score = BCubed.of(TRUTH, Map.of("a", "x", "b", "x", "c", "y"));

        assertThat(score).isEqualTo(new BCubed(100, 100));
    }

    @Test
    void shouldPayForOneClusterInPrecisionAndForSinglesInRecall() {
        var one = BCubed.of(TRUTH, Map.of("a", "x", "b", "x", "c", "x"));
        var singles = BCubed.of(TRUTH, Map.of());

        assertThat(one.precision()).isCloseTo(100 * 5 / 9.0, within(1e-9));
        assertThat(one.recall()).isEqualTo(100);
        assertThat(singles.precision()).isEqualTo(100);
        assertThat(singles.recall()).isCloseTo(100 * 2 / 3.0, within(1e-9));
        assertThat(singles.f1()).isCloseTo(80, within(1e-9));
    }

    @Test
    void shouldNotCountItemsThatTheTruthDoesNotKnow() {
        var score = BCubed.of(Map.of("a", "1"), Map.of("a", "x", "z", "x"));

        assertThat(score).isEqualTo(new BCubed(100, 100));
    }
}
