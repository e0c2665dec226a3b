package dev.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.model.Aspect;
import dev.entente.model.ChangeKind;
import dev.entente.model.Claim;
import dev.entente.model.ClaimSet;
import dev.entente.model.EventType;
import dev.entente.model.Ontology;
import dev.entente.model.Pair;
import dev.entente.model.RelationshipChange;
import dev.entente.model.Ruling;
import dev.entente.model.RulingVerdict;
import dev.entente.model.Status;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulingsTest {
    private static final Pair PAIR = Pair.of("ARM", "KAZ");
    private static final Instant NOW = Instant.parse("2026-05-20T12:00:00Z");

    private final Ledger ledger = new Ledger(Ontology.load());
    private final InMemoryPairStore store = new InMemoryPairStore();

    @Test
    void shouldRejectAClaimUntilTheRulingIsWithdrawn() {
        ledger.apply(
                store, Told.by("a", PAIR).act("partnership", "ALLIANCE", "2005").set());
        var ruling = ruling(RulingVerdict.REJECT, "a#0");

        var rejected = ledger.apply(store, Rulings.toClaimSet(ruling.build(), 0, 0, Instant.EPOCH));

        assertThat(rejected.relationship().orElseThrow().getFacets()).isEmpty();
        assertThat(rejected.changes()).singleElement().satisfies(change -> {
            assertThat(change.getKind()).isEqualTo(ChangeKind.CORRECTION);
            assertThat(change.getReason()).contains("it is another treaty");
        });
        assertThat(ledger.why(store, PAIR, "partnership", Moment.NOW).get(0).reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.why()).isEqualTo("rejected by A. Nalyst: it is another treaty"));
        var withdrawn = ruling.setWithdrawn(true).build();
        var restored = ledger.apply(store, Rulings.toClaimSet(withdrawn, 0, 1, Instant.EPOCH));
        assertThat(restored.relationship().orElseThrow().getFacets()).hasSize(1);
    }

    @Test
    void shouldSayWhyAClaimIsToldOfTheEventThatARulingNames() {
        ledger.apply(
                store, Told.by("a", PAIR).act("partnership", "ALLIANCE", "2005").set());

        ledger.apply(store, set(ruling(RulingVerdict.EVENT, "a#0")));

        assertThat(ledger.why(store, PAIR, "partnership", Moment.NOW).get(0).reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.why())
                        .endsWith("; of the event of ruling r1, by A. Nalyst: it is another treaty"));
    }

    @Test
    void shouldRejectAClaimThatComesAfterTheRuling() {
        ledger.apply(store, set(ruling(RulingVerdict.REJECT, "a#0")));

        ledger.apply(
                store, Told.by("a", PAIR).act("partnership", "ALLIANCE", "2005").set());

        assertThat(ledger.state(store, PAIR).isEmpty()).isTrue();
    }

    @Test
    void shouldAddAClaimThatNoArticleMakes() {
        var added = Claim.newBuilder(Told.by("x", PAIR)
                        .act("diplomatic", "ESTABLISHED", "1992-08-27")
                        .set()
                        .getClaims()
                        .get(0))
                .setAspect(Aspect.TRANSITION);

        ledger.apply(store, set(ruling(RulingVerdict.ADD).setAdded(added.build())));

        assertThat(ledger.state(store, PAIR).facets()).singleElement().satisfies(facet -> {
            assertThat(facet.getSince()).contains("1992-08-27");
            assertThat(facet.getEvidence().get(0).getSource()).contains("A. Nalyst");
        });
    }

    @Test
    void shouldCallWhatIsAddedHistoryLearntLateWhereNothingWasSaidAndNewsWhereItIsNew() {
        assertThat(add("r1", "PARTNERSHIP", "1999").changes())
                .extracting(RelationshipChange::getKind)
                .containsExactly(ChangeKind.BACKFILL);
        assertThat(add("r2", "STRATEGIC_PARTNERSHIP", "2014").changes())
                .extracting(RelationshipChange::getKind)
                .containsExactly(ChangeKind.BACKFILL);
        assertThat(add("r3", "ALLIANCE", NOW.toString().substring(0, 10)).changes())
                .extracting(RelationshipChange::getKind)
                .containsExactly(ChangeKind.TRANSITION);
    }

    @Test
    void shouldCallWhatIsAddedACorrectionWhereSomethingElseWasSaid() {
        ledger.apply(
                store, Told.by("a", PAIR).act("partnership", "ALLIANCE", "2005").set());

        assertThat(add("r1", "ALLIANCE", "2005-03-01").changes())
                .extracting(RelationshipChange::getKind)
                .containsExactly(ChangeKind.CORRECTION);
    }

    @Test
    void shouldCallItACorrectionWhereWhatWasAddedIsReplacedOrTakenBack() {
        add("r1", "PARTNERSHIP", "1999");

        assertThat(add("r1", "ALLIANCE", "2005", 1).changes())
                .extracting(RelationshipChange::getKind)
                .containsOnly(ChangeKind.CORRECTION);
        var withdrawn = ruling(RulingVerdict.ADD).setWithdrawn(true).build();
        assertThat(ledger.apply(store, Rulings.toClaimSet(withdrawn, 0, 2, NOW)).changes())
                .extracting(RelationshipChange::getKind)
                .containsOnly(ChangeKind.CORRECTION);
    }

    @Test
    void shouldKeepApartAndTogetherWhatARulingSaysIsOneEvent() {
        ledger.apply(
                store,
                Told.by("a", PAIR)
                        .event(EventType.CONSULT, Status.OCCURRED, "2024-05-10", null)
                        .set());
        ledger.apply(
                store,
                Told.by("b", PAIR)
                        .event(EventType.CONSULT, Status.OCCURRED, "2024-05-10", null)
                        .set());
        ledger.apply(
                store,
                Told.by("c", PAIR)
                        .event(EventType.CONSULT, Status.OCCURRED, "2024-07-01", null)
                        .set());

        ledger.apply(store, set(ruling(RulingVerdict.EVENT, "b#0", "c#0")));

        assertThat(ledger.state(store, PAIR).events())
                .extracting(event -> event.getArticles())
                .containsExactlyInAnyOrder(List.of("a"), List.of("b", "c"));
    }

    @Test
    void shouldSayWhatARulingLacks() {
        assertThatThrownBy(() -> set(ruling(RulingVerdict.REJECT)))
                .hasMessage("Ruling 'r1' (REJECT) says of no claim: give it the ids of claims");
    }

    private FoldResult add(String id, String value, String date) {
        return add(id, value, date, 0);
    }

    private FoldResult add(String id, String value, String date, long offset) {
        var claim = Claim.newBuilder(Told.by(id, PAIR)
                        .act("partnership", value, date)
                        .set()
                        .getClaims()
                        .get(0))
                .build();
        var ruling = ruling(RulingVerdict.ADD).setId(id).setAdded(claim).build();
        return ledger.apply(store, Rulings.toClaimSet(ruling, 0, offset, NOW));
    }

    private static ClaimSet set(Ruling.Builder ruling) {
        return Rulings.toClaimSet(ruling.build(), 0, 0, Instant.EPOCH);
    }

    private static Ruling.Builder ruling(RulingVerdict verdict, String... claims) {
        return Ruling.newBuilder()
                .setId("r1")
                .setPair(PAIR.key())
                .setVerdict(verdict)
                .setClaims(List.of(claims))
                .setBy("A. Nalyst")
                .setReason("it is another treaty");
    }
}
