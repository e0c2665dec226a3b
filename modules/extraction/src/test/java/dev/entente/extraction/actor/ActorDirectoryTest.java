package dev.entente.extraction.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorDirectoryTest {
    private final ActorDirectory directory = ActorDirectory.load();

    @ParameterizedTest
    @CsvSource({
        "KAZ, KAZ",
        "kaz, KAZ",
        "Kazakhstan, KAZ",
        "armenia, ARM",
        "turkiye, TUR",
        "Türkiye, TUR",
        "Niger, NER",
        "X-ABK, X-ABK",
        "kazakh, KAZ"
    })
    void shouldFindWhoIsMeantByCodeOrName(String typed, String code) {
        assertThat(directory.resolve(typed)).isEqualTo(code);
    }

    @Test
    void shouldSayWhoMayBeMeant() {
        assertThatThrownBy(() -> directory.resolve("Kazakhstn"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "There is no actor 'Kazakhstn': did you mean KAZ (Kazakhstan)? (/v1/actors?q= finds codes by name)");
        assertThatThrownBy(() -> directory.requireCode("Kazakhstan")).hasMessageContaining("KAZ (Kazakhstan)");
        assertThatThrownBy(() -> directory.resolve("Guine"))
                .hasMessageContaining("GIN (Guinea)")
                .hasMessageContaining("GNB");
        assertThatThrownBy(() -> directory.resolve("ZZZ"))
                .hasMessage("There is no actor 'ZZZ' (/v1/actors?q= finds codes by name)");
    }

    @Test
    void shouldHoldWhomTheLexiconHolds() {
        assertThat(directory.actors())
                .containsExactlyInAnyOrderElementsOf(ActorLexicon.load().actors());
    }
}
