package dev.entente.extraction.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
    private static final String COUNTS = """
            what\tname\tright\twrong
            rule\tgood\t90\t10
            rule\trare\t1\t0
            rule\tbad\t20\t80
            trait\tREPORTED\t20\t60
            trait\tDERIVED_DATE\t100\t0
            """;

    private final Confidence confidence = Confidence.of(COUNTS);

    @Test
    void shouldTrustARuleAsFarAsReadersFoundItRight() {
        assertThat(confidence.of("good", List.of())).isBetween(0.85, 0.90);
        assertThat(confidence.of("bad", List.of())).isBetween(0.20, 0.30);
    }

    @Test
    void shouldDrawARuleWithFewReadingsToTheMean() {
        assertThat(confidence.of("rare", List.of()))
                .isBetween(confidence.of("never judged", List.of()), confidence.of("good", List.of()));
    }

    @Test
    void shouldLowerByATraitThatGoesWithErrorsAndNeverRaise() {
        assertThat(confidence.of("good", List.of(Trait.REPORTED))).isLessThan(confidence.of("good", List.of()));
        assertThat(confidence.of("good", List.of(Trait.DERIVED_DATE))).isEqualTo(confidence.of("good", List.of()));
    }

    @Test
    void shouldNameTheLineOfACountThatIsNoNumber() {
        assertThatThrownBy(() -> Confidence.of("what\tname\tright\twrong\nrule\tgood\tmany\t0\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("confidence.tsv");
    }

    @Test
    void shouldLoadTheCountsThatComeWithTheLibrary() {
        assertThat(Confidence.load().of("sign-agreement", List.of())).isBetween(0.05, 1.0);
    }
}
