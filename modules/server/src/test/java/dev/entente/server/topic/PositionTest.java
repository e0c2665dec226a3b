package dev.entente.server.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {
    private static final Uuid TOPIC = new Uuid(7, 9);

    @Test
    void shouldReadBackWhatItWrote() {
        var position = new Position(TOPIC, List.of(3L, 0L, 1_000_000_000_000L));

        assertThat(Position.parse(position.toString())).isEqualTo(position);
    }

    @Test
    void shouldMoveOnlyThePartitionThatWasRead() {
        var position = Position.start(TOPIC, 3);

        var after = position.past(1, 41);

        assertThat(after.next()).containsExactly(0L, 42L, 0L);
        assertThat(after.hasPassed(1, 41)).isTrue();
        assertThat(after.hasPassed(1, 42)).isFalse();
        assertThat(after.hasPassed(0, 0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12",
                "AAAAAAAAAAcAAAAAAAAACQ",
                "AAAAAAAAAAcAAAAAAAAACQ.-1",
                "AAAAAAAAAAcAAAAAAAAACQ.x",
                "AAAAAAAAAAcAAAAAAAAACQ.1."
            })
    void shouldRefuseWhatIsNoPosition(String text) {
        assertThatThrownBy(() -> Position.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "' is not a position");
    }

    @Test
    void shouldGoBackNoFurtherThanTheBeginning() {
        var position = new Position(new Uuid(1, 2), List.of(3L, 40L));

        assertThat(position.back(10)).isEqualTo(new Position(new Uuid(1, 2), List.of(0L, 30L)));
    }
}
