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
    void shouldTellTheFirstPassingFromALaterOne() {
        var armed = Failpoint.parse("ledger.after-forward@3, sink.before-commit");

        assertThat(armed).containsOnlyKeys(Failpoint.LEDGER_AFTER_FORWARD, Failpoint.SINK_BEFORE_COMMIT);
        assertThat(armed.get(Failpoint.LEDGER_AFTER_FORWARD)).hasValue(3);
        assertThat(armed.get(Failpoint.SINK_BEFORE_COMMIT)).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sink.nowhere", "sink.before-write@0", "sink.before-write:halt", "ledger"})
    void shouldNameWhatItTakes(String text) {
        assertThatThrownBy(() -> Failpoint.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text)
                .hasMessageContaining("sink.before-commit, sink.after-commit");
    }
}
