package dev.entente.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OntologyTest {
    private final Ontology ontology = Ontology.load();

    @Test
    void shouldGiveEveryEventTypeAWeightOfItsQuadsSign() {
        for (var type : EventType.values()) {
            var rule = ontology.event(type);
            assertThat(rule.weight() > 0)
                    .as(type.name())
                    .isEqualTo(rule.quad().name().endsWith("COOP"));
        }
    }

    @Test
    void shouldTakeTheHighestRungThatATreatyNames() {
        var effects = ontology.effects("Treaty on Strategic Partnership and Allied Relations", "SIGNED");

        assertThat(effects).singleElement().satisfies(effect -> {
            assertThat(effect.facet()).isEqualTo("partnership");
            assertThat(effect.value()).isEqualTo("ALLIANCE");
        });
    }

    @Test
    void shouldLeaveATradePactOffTheLadder() {
        assertThat(ontology.effects("Comprehensive and Enhanced Partnership Agreement", "SIGNED"))
                .isEmpty();
    }

    @Test
    void shouldLetOnlyTheRecognitionOfAStateDecide() {
        var recognition = ontology.facet("recognition").orElseThrow();

        assertThat(recognition.isDecidedBy(Optional.of("TERRITORY"))).isFalse();
        assertThat(recognition.isDecidedBy(Optional.of("STATE"))).isTrue();
        assertThat(recognition.isDecidedBy(Optional.empty())).isTrue();
    }

    @Test
    void shouldNameFileLineAndRemedyOfAnUnknownFacet() {
        assertThatThrownBy(() -> Ontology.of(tablesWith("values.tsv", "climat\tWARM\t0\tno\t\tWarm")))
                .hasMessageContaining("values.tsv, line ")
                .hasMessageContaining("facet 'climat' is not in facets.tsv: add it there or correct its name");
    }

    @Test
    void shouldRefuseALineThatLacksACell() {
        assertThatThrownBy(() -> Ontology.of(tablesWith("events.tsv", "AGREE\tV_COOP")))
                .hasMessageContaining("2 cells where the header has 5: separate them by single tabs");
    }

    @Test
    void shouldChangeItsDigestWithItsTables() {
        var other = Ontology.of(tablesWith("effects.tsv", "eternal friendship\tSIGNED\tpartnership\tALLIANCE\tany"));

        assertThat(other.digest()).isNotEqualTo(ontology.digest());
        assertThat(Ontology.of(tables()).digest()).isEqualTo(ontology.digest());
    }

    private static Map<String, String> tablesWith(String file, String line) {
        var tables = tables();
        tables.merge(file, line + "\n", String::concat);
        return tables;
    }

    private static Map<String, String> tables() {
        var tables = new HashMap<String, String>();
        for (var file : new String[] {"facets.tsv", "values.tsv", "events.tsv", "effects.tsv"}) {
            tables.put(file, Tsv.resource(Ontology.class, "ontology/" + file));
        }
        return tables;
    }
}
