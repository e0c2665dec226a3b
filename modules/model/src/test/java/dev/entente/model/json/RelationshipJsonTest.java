package dev.entente.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.Basis;
import dev.entente.model.Event;
import dev.entente.model.EventType;
import dev.entente.model.Evidence;
import dev.entente.model.Facet;
import dev.entente.model.GeneratedClasses;
import dev.entente.model.Period;
import dev.entente.model.Relationship;
import dev.entente.model.Status;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RelationshipJsonTest {
    @BeforeAll
    static void trust() {
        GeneratedClasses.trust();
    }

    @Test
    void shouldKeyADirectedFacetByItsDirection() {
        var json = RelationshipJson.of(relationship(Facet.newBuilder()
                .setFacet("restrictions")
                .setSource("AZE")
                .setTarget("ARM")
                .setValue("LIFTED")
                .build()));

        assertThat(json.at("/facets/restrictions/AZE>ARM/value").asText()).isEqualTo("LIFTED");
    }

    @Test
    void shouldWriteAFacetOfThePairUnderItsNameAndLeaveOutWhatIsUnknown() {
        var evidence = Evidence.newBuilder()
                .setArticle("000")
                .setClaim("c1")
                .setQuote("have been elevated")
                .build();
        var facet = Facet.newBuilder()
                .setFacet("partnership")
                .setValue("STRATEGIC_PARTNERSHIP")
                .setBasis(Basis.FORMAL)
                .setEvidence(List.of(evidence))
                .setHistory(List.of(Period.newBuilder()
                        .setValue("STRATEGIC_PARTNERSHIP")
                        .setBasis(Basis.FORMAL)
                        .build()))
                .build();

        var json = RelationshipJson.of(relationship(facet)).at("/facets/partnership");

        assertThat(json.path("basis").asText()).isEqualTo("FORMAL");
        assertThat(json.has("since")).isFalse();
        assertThat(json.at("/evidence/0/quote").asText()).isEqualTo("have been elevated");
        assertThat(json.at("/history/0/value").asText()).isEqualTo("STRATEGIC_PARTNERSHIP");
    }

    @Test
    void shouldPutTheEventsBesideTheFacets() {
        var event = Event.newBuilder()
                .setId("e1")
                .setPair("ARM-AZE")
                .setVersion(1)
                .setType(EventType.CONSULT)
                .setStatus(Status.OCCURRED)
                .setDate("2024-05-10")
                .setSource("ARM")
                .setTarget("AZE")
                .setMutual(true)
                .setArticles(List.of("001", "002"))
                .build();

        var json = RelationshipJson.of(relationship(), List.of(event));

        assertThat(json.at("/pair/1").asText()).isEqualTo("AZE");
        assertThat(json.at("/events/0/date").asText()).isEqualTo("2024-05-10");
        assertThat(json.at("/events/0/articles")).hasSize(2);
    }

    private static Relationship relationship(Facet... facets) {
        return Relationship.newBuilder()
                .setPair(List.of("ARM", "AZE"))
                .setVersion(1)
                .setSequence(1)
                .setKnown(Instant.EPOCH)
                .setHash("0")
                .setFacets(List.of(facets))
                .build();
    }
}
