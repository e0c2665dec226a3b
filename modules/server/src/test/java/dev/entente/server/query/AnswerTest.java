package dev.entente.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.entente.server.Problem;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private static final Answer NONE = Answer.of(Problem.notFound("There is no ARM-KAZ"));

    @Test
    void shouldTakeItForAGuessThatACopyWhichMayBeBehindHasNoSuchThing() {
        assertThat(NONE.stale(3).isGuess()).isTrue();
        assertThat(NONE.stale(0).isGuess()).isTrue();
    }

    @Test
    void shouldTakeItForKnownThatTheOwnerHasNoSuchThing() {
        assertThat(NONE.isGuess()).isFalse();
    }

    @Test
    void shouldTakeForKnownWhatACopyHas() {
        var found = Answer.of(JsonNodeFactory.instance.objectNode());

        assertThat(found.stale(3).isGuess()).isFalse();
    }
}
