package dev.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.Agreement;
import dev.entente.model.AgreementMention;
import dev.entente.model.AgreementStage;
import dev.entente.model.ClaimSet;
import dev.entente.model.Ontology;
import dev.entente.model.Pair;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is bound by what: treaties of two and of many, and what states are in organisations. */
class PartiesTest {
    private static final Pair ARM_AZE = Pair.of("ARM", "AZE");
    private static final Pair ARM_KAZ = Pair.of("ARM", "KAZ");
    private static final Pair ARM_EAEU = Pair.of("ARM", "EAEU");

    private final Ledger ledger = new Ledger(Ontology.load());

    @Test
    void shouldTellWhatManyPartiesSignInEachPairUnderOneId() {
        var one = state(declaration(ARM_AZE));
        var other = state(declaration(ARM_KAZ));

        assertThat(List.of(one, other))
                .flatExtracting(PairState::agreements)
                .hasSize(2)
                .allSatisfy(agreement -> {
                    assertThat(agreement.getStage()).isEqualTo("SIGNED");
                    assertThat(agreement.getParties()).containsExactly("ARM", "AZE", "KAZ");
                });
        assertThat(idOf(one)).isEqualTo(idOf(other));
    }

    private static String idOf(PairState state) {
        assertThat(state.events()).hasSize(1);
        return state.events().get(0).getId();
    }

    private static ClaimSet declaration(Pair pair) {
        return Told.by("000", pair)
                .claim(claim -> claim.setId("000 " + pair.key())
                        .setEvent("the signing")
                        .setFacet("agreements")
                        .setValue("SIGNED")
                        .setDate("1991-12-21")
                        .setMutual(true)
                        .setAgreement(AgreementMention.newBuilder()
                                .setName("Alma-Ata Declaration")
                                .setStage("SIGNED")
                                .setParties(List.of("ARM", "AZE", "KAZ"))
                                .build()))
                .set();
    }

    @Test
    void shouldTakeATreatyThroughItsStagesWhateverOrderTheyAreToldIn() {
        var agreement = onlyAgreement(
                Told.by("c", ARM_AZE)
                        .agreement("the Border Treaty", "RATIFIED", "2024-09")
                        .set(),
                Told.by("a", ARM_AZE)
                        .agreement("Border Treaty", "INITIALLED", "2024-03-01")
                        .set(),
                Told.by("d", ARM_AZE)
                        .agreement("Border treaty", "NEGOTIATING", "2024-10-01")
                        .set(),
                Told.by("b", ARM_AZE)
                        .agreement("Treaty on the Border", "SIGNED", "2024-05-02")
                        .set());

        assertThat(agreement.getStage()).isEqualTo("RATIFIED");
        assertThat(agreement.getDate()).contains("2024-09");
        assertThat(agreement.getHistory())
                .extracting(AgreementStage::getStage)
                .containsExactly("INITIALLED", "SIGNED", "RATIFIED");
    }

    @Test
    void shouldSayOfAMemberWhatItIsInTheOrganisationWhicheverOfThemActs() {
        var invited = Told.by("a", ARM_EAEU)
                .claim(claim -> claim.setSource("EAEU")
                        .setTarget("ARM")
                        .setFacet("membership")
                        .setValue("INVITED")
                        .setDate("2014-10-10"));
        var joined = Told.by("b", ARM_EAEU).act("membership", "MEMBER", "2015-01-02");

        assertThat(state(invited.set(), joined.set()).facets()).singleElement().satisfies(facet -> {
            assertThat(facet.getSource()).contains("ARM");
            assertThat(facet.getTarget()).contains("EAEU");
            assertThat(facet.getValue()).contains("MEMBER");
            assertThat(facet.getHistory()).hasSize(2);
        });
    }

    @Test
    void shouldShowWhatEachPeriodRestsOnWhereNobodyTellsWhenTheyBegan() {
        var security = state(
                        Told.by("a", ARM_AZE)
                                .act("security", "ARMED_CONFLICT", null)
                                .set(),
                        Told.by("b", ARM_AZE).act("security", "CEASEFIRE", null).set())
                .facets()
                .get(0);

        assertThat(security.getHistory()).hasSize(2).allSatisfy(period -> {
            assertThat(period.getFrom()).isEqualTo(Optional.empty());
            assertThat(period.getEvidence()).hasSize(1);
        });
    }

    private Agreement onlyAgreement(ClaimSet... sets) {
        var agreements = state(sets).agreements();
        assertThat(agreements).hasSize(1);
        return agreements.get(0);
    }

    private PairState state(ClaimSet... sets) {
        return ledger.fold(Pair.parse(sets[0].getPair()), List.of(sets));
    }
}
