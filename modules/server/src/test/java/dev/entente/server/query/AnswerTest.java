package dev.entente.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.entente.server.Problem;
import dev.entente.server.query.Answer.Worth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private static final Answer NONE = Answer.of(Problem.notFound("There is no ARM-KAZ"));
    private static final Answer FOUND = Answer.of(JsonNodeFactory.instance.objectNode());

    @Test
    void shouldNotSayThatThereIsNoSuchThingWhereACopyMayOnlyBeBehind() {
        assertThat(Worth.atLast(Optional.of(NONE.stale(3)))).isEmpty();
        assertThat(Worth.atLast(Optional.of(NONE.stale(0)))).isEmpty();
    }

    @Test
    void shouldSaySoWhereTheOwnerDoes() {
        assertThat(Worth.atLast(Optional.of(NONE))).contains(NONE);
    }

    @Test
    void shouldGiveWhatACopyHasHoweverFarItIsBehind() {
        var stale = FOUND.stale(3);

        assertThat(Worth.atLast(Optional.of(stale))).contains(stale);
    }
}
