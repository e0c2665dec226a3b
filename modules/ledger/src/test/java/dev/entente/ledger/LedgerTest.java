package dev.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.model.Basis;
import dev.entente.model.Cause;
import dev.entente.model.ChangeKind;
import dev.entente.model.ClaimSet;
import dev.entente.model.Event;
import dev.entente.model.EventType;
import dev.entente.model.Facet;
import dev.entente.model.Ontology;
import dev.entente.model.Pair;
import dev.entente.model.Status;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Pair PAIR = Pair.of("ARM", "KAZ");

    private final Ledger ledger = new Ledger(Ontology.load());

    @Test
    void shouldHoldAFormalRungAgainstALaterAssertedOne() {
        var upgraded = Told.by("000", PAIR).act("partnership", "STRATEGIC_PARTNERSHIP", null);
        var said = Told.by("001", PAIR).status("partnership", "PARTNERSHIP", "2024-05-10");

        var facet = facet("partnership", upgraded.set(), said.set());

        assertThat(facet.getValue()).contains("STRATEGIC_PARTNERSHIP");
        assertThat(facet.getBasis()).contains(Basis.FORMAL);
        assertThat(facet.getSince()).isEmpty();
    }

    @Test
    void shouldTakeTheHighestRungThatIsSaid() {
        var facet = facet(
                "partnership",
                Told.by("001", PAIR)
                        .status("partnership", "ALLIANCE", "2024-05-10")
                        .status("partnership", "STRATEGIC_PARTNERSHIP", "2024-05-11")
                        .set());

        assertThat(facet.getValue()).contains("ALLIANCE");
        assertThat(facet.getBasis()).contains(Basis.ASSERTED);
    }

    @Test
    void shouldMakeAlliesByTheTreatyThatSaysSo() {
        var treaty = Told.by("004", PAIR)
                .agreement("Treaty on Strategic Partnership and Allied Relations", "SIGNED", "2005");

        var facet = facet("partnership", treaty.set());

        assertThat(facet.getValue()).contains("ALLIANCE");
        assertThat(facet.getBasis()).contains(Basis.FORMAL);
        assertThat(facet.getSince()).contains("2005");
    }

    @Test
    void shouldLetOnlyThePeaceAgreementMoveAWar() {
        var war = Told.by("003", PAIR).act("security", "ARMED_CONFLICT", "2020");
        var talks = Told.by("002", PAIR).agreement("peace treaty", "NEGOTIATING", "2024-05-10");
        var initialled = Told.by("004", PAIR).agreement("peace agreement", "INITIALLED", "2025-08-08");
        var declared = Told.by("005", PAIR).agreement("peace declaration", "SIGNED", "2025-08-09");

        assertThat(facet("security", war.set(), talks.set()).getValue()).contains("ARMED_CONFLICT");
        var facet = facet("security", war.set(), talks.set(), initialled.set(), declared.set());
        assertThat(facet.getValue()).contains("AGREEMENT_INITIALLED");
        assertThat(facet.getHistory())
                .extracting(period -> period.getValue() + " " + period.getTo())
                .containsExactly("ARMED_CONFLICT Optional[2025-08-08]", "AGREEMENT_INITIALLED Optional.empty");
    }

    @Test
    void shouldRestoreWhatWasSevered() {
        var facet = facet(
                "diplomatic",
                Told.by("b", PAIR).act("diplomatic", "ESTABLISHED", "2010-03").set(),
                Told.by("a", PAIR).act("diplomatic", "SEVERED", "2008-08-29").set());

        assertThat(facet.getValue()).contains("ESTABLISHED");
        assertThat(facet.getHistory()).hasSize(2);
    }

    @Test
    void shouldNotLetATransitionOfUnknownDateOverturnADatedOne() {
        var facet = facet(
                "security",
                Told.by("a", PAIR).act("security", "CEASEFIRE", null).set(),
                Told.by("b", PAIR)
                        .agreement("peace agreement", "INITIALLED", "2025-08-08")
                        .set());

        assertThat(facet.getValue()).contains("AGREEMENT_INITIALLED");
    }

    @Test
    void shouldCountOnADayOnlyWhatIsSureToHaveComeAndSayWhatMayHave() {
        var sets = List.of(
                Told.by("a", PAIR).act("security", "CEASEFIRE", null).set(),
                Told.by("b", PAIR)
                        .published("2025-03-01")
                        .act("security", "ARMED_CONFLICT", null)
                        .set(),
                Told.by("c", PAIR)
                        .agreement("peace agreement", "INITIALLED", "2025-08-08")
                        .set());

        var before = ledger.fold(PAIR, sets, Moment.asOf(LocalDate.parse("2025-01-01")));
        var after = ledger.fold(PAIR, sets, Moment.asOf(LocalDate.parse("2025-03-01")));

        assertThat(before.facets()).isEmpty();
        assertThat(after.facets()).singleElement().satisfies(facet -> {
            assertThat(facet.getValue()).contains("ARMED_CONFLICT");
            assertThat(facet.getSince()).contains("/2025-03-01");
        });
        assertThat(why(sets, Moment.asOf(LocalDate.parse("2025-01-01"))))
                .containsExactlyInAnyOrder(
                        "CEASEFIRE LOSES: nobody says that it had come by 2025-01-01",
                        "ARMED_CONFLICT LOSES: nobody says that it had come by 2025-01-01",
                        "AGREEMENT_INITIALLED LOSES: it is told of a time after 2025-01-01");
    }

    @Test
    void shouldKeepWhatIsAgreedPendingUntilItIsDone() {
        var agreed = Told.by("a", PAIR)
                .published("2026-03-01")
                .claim(claim ->
                        claim.setFacet("diplomatic").setValue("ESTABLISHED").setStatus(Status.PLANNED));

        assertThat(facet("diplomatic", agreed.set()).getPending())
                .singleElement()
                .satisfies(pending -> assertThat(pending.getValue()).isEqualTo("ESTABLISHED"));
        var done = Told.by("b", PAIR).act("diplomatic", "ESTABLISHED", "2026-04-01");
        assertThat(facet("diplomatic", agreed.set(), done.set()).getPending()).isEmpty();
    }

    @Test
    void shouldOpenADisputeWhereOthersSayOtherwiseWhileItHolds() {
        var severed = Told.by("a", PAIR).act("diplomatic", "SEVERED", "2026-01-10");
        var denied = Told.by("b", PAIR).status("diplomatic", "ESTABLISHED", "2026-02-01");

        assertThat(facet("diplomatic", severed.set(), denied.set()).getDisputed())
                .singleElement()
                .satisfies(dispute -> assertThat(dispute.getValue()).isEqualTo("ESTABLISHED"));
        var restored = Told.by("c", PAIR).act("diplomatic", "ESTABLISHED", "2026-03-01");
        assertThat(facet("diplomatic", severed.set(), denied.set(), restored.set())
                        .getDisputed())
                .isEmpty();
    }

    @Test
    void shouldLiftSanctionsOnlyWhenNoScopeIsLeftInForce() {
        var persons = sanctions("a", "IMPOSED", "2022-02-01", "person");
        var trade = sanctions("b", "IMPOSED", "2022-03-01", "trade");
        var tradeLifted = sanctions("c", "LIFTED", "2024-03-01", "trade");
        var personsLifted = sanctions("d", "LIFTED", "2025-03-01", "person");

        assertThat(facet("sanctions", persons, trade, tradeLifted).getValue()).contains("IMPOSED");
        var lifted = facet("sanctions", persons, trade, tradeLifted, personsLifted);
        assertThat(lifted.getValue()).contains("LIFTED");
        assertThat(lifted.getSince()).contains("2025-03-01");
    }

    private static ClaimSet sanctions(String article, String value, String date, String scope) {
        return Told.by(article, PAIR)
                .claim(claim -> claim.setFacet("sanctions")
                        .setValue(value)
                        .setDate(date)
                        .setScope(scope))
                .set();
    }

    @Test
    void shouldMergePlannedTalksWithThoseThatTookPlace() {
        var events = events(
                Told.by("001", PAIR)
                        .event(EventType.CONSULT, Status.OCCURRED, "2024-05-10", "Almaty")
                        .set(),
                Told.by("002", PAIR)
                        .event(EventType.CONSULT, Status.OCCURRED, "2024-05-10/2024-05-11", "Almaty")
                        .set(),
                Told.by("003", PAIR)
                        .event(EventType.CONSULT, Status.PLANNED, "2024-05-10", "Almaty")
                        .set(),
                Told.by("004", PAIR)
                        .event(EventType.CONSULT, Status.OCCURRED, "2024-07-10", "Almaty")
                        .set());

        assertThat(events).hasSize(2);
        assertThat(events).anySatisfy(event -> {
            assertThat(event.getStatus()).isEqualTo(Status.OCCURRED);
            assertThat(event.getArticles()).containsExactly("001", "002", "003");
            assertThat(event.getDate()).contains("2024-05-10");
        });
    }

    @Test
    void shouldTakeWhatWasNoLaterThanADayForTheLatestEventBefore() {
        var events = events(
                Told.by("001", PAIR)
                        .event(EventType.CONSULT, Status.OCCURRED, "2024-05-10", "Almaty")
                        .set(),
                Told.by("002", PAIR)
                        .event(EventType.CONSULT, Status.OCCURRED, "/2024-05-15", null)
                        .set(),
                Told.by("003", PAIR)
                        .published("2024-05-12")
                        .event(EventType.CONSULT, Status.OCCURRED, null, null)
                        .set(),
                Told.by("004", PAIR)
                        .event(EventType.CONSULT, Status.OCCURRED, "/2024-06-15", null)
                        .set());

        assertThat(events)
                .extracting(event -> event.getArticles() + " " + event.getDate())
                .containsExactlyInAnyOrder("[001, 002, 003] Optional[2024-05-10]", "[004] Optional[/2024-06-15]");
    }

    @Test
    void shouldCountCopiesOfOneWireStoryAsOneSource() {
        var event = events(
                        Told.by("a", PAIR)
                                .fingerprint(0b1111)
                                .event(EventType.CONSULT, Status.OCCURRED, "2024-05-10", null)
                                .set(),
                        Told.by("b", PAIR)
                                .fingerprint(0b1001)
                                .event(EventType.CONSULT, Status.OCCURRED, "2024-05-10", null)
                                .set(),
                        Told.by("c", PAIR)
                                .fingerprint(-1)
                                .event(EventType.CONSULT, Status.OCCURRED, "2024-05-10", null)
                                .set())
                .get(0);

        assertThat(event.getArticles()).hasSize(3);
        assertThat(event.getSources()).isEqualTo(2);
    }

    @Test
    void shouldTakeARetractedArticleBackAndSayWhy() {
        var store = new InMemoryPairStore();
        var upgraded = Told.by("000", PAIR)
                .act("partnership", "STRATEGIC_PARTNERSHIP", null)
                .set();
        ledger.apply(
                store,
                Told.by("001", PAIR)
                        .status("partnership", "STRATEGIC_PARTNERSHIP", "2024-05-10")
                        .set());
        var hash = ledger.state(store, PAIR).hash();
        ledger.apply(store, upgraded);

        var result = ledger.apply(
                store, Told.by("000", PAIR).revision(1).cause(Cause.RETRACTED).set());

        assertThat(result.changes()).singleElement().satisfies(change -> {
            assertThat(change.getKind()).isEqualTo(ChangeKind.RETRACTION);
            assertThat(change.getSequence()).isEqualTo(3);
            assertThat(change.getBefore().orElseThrow().getBasis()).contains(Basis.FORMAL);
            assertThat(change.getAfter().orElseThrow().getBasis()).contains(Basis.ASSERTED);
        });
        assertThat(ledger.state(store, PAIR).hash()).isEqualTo(hash);
    }

    @Test
    void shouldPublishAnEmptiedPairWithItsSequenceKept() {
        var store = new InMemoryPairStore();
        ledger.apply(
                store,
                Told.by("000", PAIR).act("partnership", "ALLIANCE", "2005").set());

        var result = ledger.apply(
                store, Told.by("000", PAIR).revision(1).cause(Cause.RETRACTED).set());

        var relationship = result.relationship().orElseThrow();
        assertThat(relationship.getFacets()).isEmpty();
        assertThat(relationship.getSequence()).isEqualTo(2);
        assertThat(relationship.getHash())
                .isEqualTo(ledger.fold(PAIR, List.of()).hash());
        assertThat(result.events())
                .singleElement()
                .satisfies(event -> assertThat(event.getWithdrawn()).isTrue());
    }

    @Test
    void shouldWithdrawEventsOfOverlappingDaysTogether() {
        var store = new InMemoryPairStore();
        ledger.apply(
                store,
                Told.by("a", PAIR)
                        .event(EventType.CONSULT, Status.OCCURRED, "2024-05-11", null)
                        .event(EventType.CONSULT, Status.OCCURRED, "2024-05-06/2024-05-12", null)
                        .set());

        var result = ledger.apply(
                store, Told.by("a", PAIR).revision(1).cause(Cause.RETRACTED).set());

        assertThat(result.events())
                .singleElement()
                .satisfies(event -> assertThat(event.getWithdrawn()).isTrue());
        assertThat(ledger.state(store, PAIR).events()).isEmpty();
    }

    @Test
    void shouldStaySilentWhereNothingChanged() {
        var store = new InMemoryPairStore();
        var set = Told.by("000", PAIR).act("partnership", "ALLIANCE", "2005").set();
        ledger.apply(store, set);

        assertThat(ledger.apply(store, set)).isEqualTo(FoldResult.NOTHING);
    }

    @Test
    void shouldCountAnActOnADayOnlyWhenItIsSureToHaveCome() {
        var sets = List.of(
                Told.by("000", PAIR)
                        .act("partnership", "STRATEGIC_PARTNERSHIP", null)
                        .set(),
                Told.by("001", PAIR)
                        .status("partnership", "STRATEGIC_PARTNERSHIP", "2024-05-10")
                        .set());

        var state = ledger.fold(PAIR, sets, Moment.asOf(LocalDate.parse("2024-06-01")));

        assertThat(state.facets())
                .singleElement()
                .satisfies(facet -> assertThat(facet.getBasis()).contains(Basis.ASSERTED));
        assertThat(ledger.fold(PAIR, sets, Moment.asOf(LocalDate.parse("2023-06-01")))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void shouldTellOfEveryClaimWhatBecameOfItAndWhy() {
        var store = new InMemoryPairStore();
        List.of(
                        Told.by("a", PAIR)
                                .agreement("Treaty on Allied Relations", "SIGNED", "2005")
                                .set(),
                        Told.by("b", PAIR)
                                .status("partnership", "ALLIANCE", "2024-05-10")
                                .set(),
                        Told.by("c", PAIR)
                                .status("partnership", "STRATEGIC_PARTNERSHIP", "2025-10-21")
                                .set(),
                        Told.by("d", PAIR).act("partnership", "ENDED", "2010").set(),
                        Told.by("d", PAIR).revision(1).cause(Cause.RETRACTED).set())
                .forEach(set -> ledger.apply(store, set));

        var explanations = ledger.why(store, PAIR, "partnership", Moment.NOW);

        assertThat(explanations).singleElement().satisfies(explanation -> {
            assertThat(explanation.standing().orElseThrow().getValue()).contains("ALLIANCE");
            assertThat(explanation.reasons())
                    .extracting(reason ->
                            "%s %s: %s".formatted(reason.document().getArticle(), reason.verdict(), reason.why()))
                    .containsExactly(
                            "a DECIDES: an act that led to it",
                            "b CONFIRMS: words that it is so",
                            "c LOSES: a lower rung, which ALLIANCE includes",
                            "d WITHDRAWN: its article was withdrawn");
        });
    }

    @Test
    void shouldSayWhatTalksOfPeaceDoNotReplace() {
        var store = new InMemoryPairStore();
        ledger.apply(
                store,
                Told.by("a", PAIR).act("security", "ARMED_CONFLICT", "2020").set());
        ledger.apply(
                store,
                Told.by("b", PAIR)
                        .agreement("peace treaty", "NEGOTIATING", "2024-05-10")
                        .set());

        assertThat(ledger.why(store, PAIR, "security", Moment.NOW).get(0).reasons())
                .extracting(Reason::why)
                .containsExactly("an act that led to it", "NEGOTIATING never replaces ARMED_CONFLICT");
    }

    @Test
    void shouldNameTheFacetsWhereAskedWhyOfAnother() {
        assertThatThrownBy(() -> ledger.why(new InMemoryPairStore(), PAIR, "friendship", Moment.NOW))
                .hasMessageContaining("'friendship' is not a facet of a pair: ask for one of diplomatic, partnership");
    }

    @Test
    void shouldTellThePairsStoryInTime() {
        var state = ledger.fold(
                PAIR,
                List.of(
                        Told.by("a", PAIR)
                                .agreement("Treaty on Allied Relations", "SIGNED", "2005")
                                .set(),
                        Told.by("b", PAIR)
                                .event(EventType.CONSULT, Status.OCCURRED, "2024-05-10", "Almaty")
                                .act("diplomatic", "ESTABLISHED", "1992-08-27")
                                .set()));

        assertThat(TimelineEntry.of(state))
                .extracting(entry -> entry.date().orElse("?") + " " + entry.subject() + " " + entry.value())
                .containsExactly(
                        "1992-08-27 diplomatic ESTABLISHED",
                        "1992-08-27 AGREE OCCURRED",
                        "2005 partnership ALLIANCE",
                        "2005 Treaty on Allied Relations SIGNED",
                        "2005 AGREE OCCURRED",
                        "2024-05-10 CONSULT OCCURRED");
    }

    @Test
    void shouldLetTheClimateFadeWithTime() {
        var climate = new Climate(Ontology.load());
        var events = events(
                Told.by("a", PAIR)
                        .event(EventType.ASSAULT, Status.OCCURRED, "2020-10-01", null)
                        .set(),
                Told.by("b", PAIR)
                        .event(EventType.COOPERATE, Status.OCCURRED, "2024-10-01", null)
                        .set());

        assertThat(climate.on(LocalDate.parse("2020-09-01"), events)).isEmpty();
        assertThat(climate.on(LocalDate.parse("2020-11-01"), events)).hasValue(-9.6);
        assertThat(climate.on(LocalDate.parse("2024-11-01"), events).getAsDouble())
                .isBetween(5.0, 6.3);
        assertThat(climate.course(events).keySet())
                .containsExactly(LocalDate.parse("2020-10-01"), LocalDate.parse("2024-10-01"));
    }

    private Facet facet(String name, ClaimSet... sets) {
        return ledger.fold(PAIR, List.of(sets)).facets().stream()
                .filter(facet -> facet.getFacet().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Event> events(ClaimSet... sets) {
        return ledger.fold(PAIR, List.of(sets)).events();
    }

    private List<String> why(List<ClaimSet> sets, Moment moment) {
        var store = new InMemoryPairStore();
        sets.forEach(set -> ledger.apply(store, set));
        return ledger.why(store, PAIR, "security", moment).get(0).reasons().stream()
                .map(reason -> "%s %s: %s".formatted(reason.value(), reason.verdict(), reason.why()))
                .toList();
    }
}
