package dev.entente.model.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailpointTest {

    @ParameterizedTest
    @EnumSource(Failpoint.class)
    void shouldDoNothingUnlessTheProcessIsTold(Failpoint point) {
        assertThat(System.getProperty(Failpoint.PROPERTY)).isNull();

        point.pass();
    }

    @Test
    void shouldBeDueFromTheNthTimeOn() {
        var armed = Failpoint.parse("ledger.after-forward:halt@3, sink.before-commit:hang");

        assertThat(armed).containsOnlyKeys(Failpoint.LEDGER_AFTER_FORWARD, Failpoint.SINK_BEFORE_COMMIT);
        assertThat(armed.get(Failpoint.SINK_BEFORE_COMMIT).isDue()).isTrue();
        var third = armed.get(Failpoint.LEDGER_AFTER_FORWARD);
        assertThat(third.isDue()).isFalse();
        assertThat(third.isDue()).isFalse();
        assertThat(third.isDue()).isTrue();
        assertThat(third.isDue()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sink.before-commit",
                "sink.before-commit:explode",
                "sink.nowhere:halt",
                "sink.before-write:halt@0"
            })
    void shouldNameWhatItTakes(String text) {
        assertThatThrownBy(() -> Failpoint.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text)
                .hasMessageContaining("sink.before-commit, sink.after-commit");
    }
}
