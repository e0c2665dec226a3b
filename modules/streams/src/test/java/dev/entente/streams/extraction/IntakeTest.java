package dev.entente.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.extraction.Extractor;
import dev.entente.model.GeneratedClasses;
import dev.entente.streams.TopologyFixture;
import dev.entente.streams.error.Poison;
import dev.entente.streams.error.PoisonException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final Extractor EXTRACTOR = Extractor.load();

    @Test
    void shouldBlameAnArticleOfWhichMoreIsClaimedThanARecordHolds() {
        GeneratedClasses.trust();
        var arrival = arrival();

        assertThat(new Intake(EXTRACTOR).decide(Optional.empty(), arrival).sets())
                .isNotEmpty();
        assertThatThrownBy(() -> new Intake(EXTRACTOR, 100).decide(Optional.empty(), arrival))
                .isInstanceOfSatisfying(
                        PoisonException.class, e -> assertThat(e.poison()).isEqualTo(Poison.TOO_MANY_CLAIMS))
                .hasMessageContaining("publish it in parts");
    }

    private static Arrival arrival() {
        return new Arrival("a", Optional.of(TopologyFixture.seeds().get(0)), 0, 0, Instant.EPOCH, Optional.empty());
    }
}
