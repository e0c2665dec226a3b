package dev.entente.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** That the measure can fail, and that it does not fail for nothing. */
class GrowthTest {
    private int found;

    @Test
    void shouldCallWorkLinearThatLooksAtEachCharacterOnce() {
        assertThat(Growth.isLinear(text -> lookBack(text, 400), "abc"::repeat, 2_000))
                .isTrue();
        assertThat(found).isPositive();
    }

    @Test
    void shouldCallWorkQuadraticThatLooksBackAtAllBeforeEachCharacter() {
        assertThat(Growth.isLinear(text -> lookBack(text, text.length()), "abc"::repeat, 600))
                .isFalse();
        assertThat(found).isPositive();
    }

    private void lookBack(String text, int reach) {
        for (var i = 0; i < text.length(); i++) {
            for (var j = Math.max(0, i - reach); j < i; j++) {
                found += text.charAt(i) == text.charAt(j) ? 1 : 0;
            }
        }
    }
}
