package dev.entente.evaluation.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonTest {
    @Test
    void shouldGiveTheTextbookInterval() {
        var interval = Wilson.of(10, 100);

        assertThat(interval.low()).isCloseTo(0.0552, within(5e-5));
        assertThat(interval.high()).isCloseTo(0.1744, within(5e-5));
    }

    @Test
    void shouldLeaveRoomForWhatASampleDidNotShow() {
        assertThat(Wilson.of(0, 100).low()).isCloseTo(0, within(1e-12));
        assertThat(Wilson.of(0, 100).high()).isCloseTo(0.0370, within(5e-5));
        assertThat(Wilson.of(100, 100).high()).isEqualTo(1);
    }
}
