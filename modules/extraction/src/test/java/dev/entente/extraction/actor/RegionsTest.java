package dev.entente.extraction.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.extraction.actor.Regions.Region;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class RegionsTest {
    private final Regions regions = Regions.load();

    @Test
    void shouldKnowWhereEveryActorIsThatHasAPlace() {
        var placed = EnumSet.complementOf(EnumSet.of(Actor.Type.ORGANISATION, Actor.Type.GROUP));

        assertThat(ActorLexicon.load().actors())
                .filteredOn(actor -> placed.contains(actor.type()))
                .allSatisfy(actor -> assertThat(regions.of(actor.code()))
                        .as(actor.toString())
                        .isPresent());
    }

    @Test
    void shouldFollowTheUnitedNations() {
        assertThat(regions.of("ARM")).contains(new Region("Western Asia", "Asia"));
        assertThat(regions.of("KAZ")).contains(new Region("Central Asia", "Asia"));
        assertThat(regions.of("EU")).isEmpty();
    }

    @Test
    void shouldRefuseAnActorInTwoPlaces() {
        assertThatThrownBy(() -> Regions.parse("continent\tregion\tactors\nAsia\tA\tARM\nEurope\tB\tARM\n"))
                .hasMessageContaining("line 3")
                .hasMessageContaining("ARM");
    }
}
