package dev.entente.ledger;

import dev.entente.model.AgreementMention;
import dev.entente.model.Aspect;
import dev.entente.model.Cause;
import dev.entente.model.Claim;
import dev.entente.model.ClaimSet;
import dev.entente.model.EventType;
import dev.entente.model.GeneratedClasses;
import dev.entente.model.Pair;
import dev.entente.model.Role;
import dev.entente.model.Ruling;
import dev.entente.model.RulingVerdict;
import dev.entente.model.Status;
import dev.entente.model.ThirdParty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random histories of one pair: articles, their revisions, readings and retractions, crowded enough to collide. */
final class Histories {
    static {
        GeneratedClasses.trust();
    }

    static final Pair PAIR = Pair.of("AAA", "BBB");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final ThirdParty HOST =
            ThirdParty.newBuilder().setActor("KAZ").setRole(Role.HOST).build();
    private static final LocalDate DAY = LocalDate.parse("2024-05-01");

    private Histories() {}

    static Arbitrary<List<ClaimSet>> any() {
        return Arbitraries.frequencyOf(Tuple.of(8, set()), Tuple.of(1, ruling()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }

    /** Many articles that tell much the same of one or two facets: more than the fold looks at of any of them. */
    static Arbitrary<List<ClaimSet>> crowded() {
        var dates = Arbitraries.of(
                "2024-05-01", "2024-05-02", "2024-05-03", "2024-05-31", "2024-05", "2024", "/2024-05-03", "2024-06-02");
        var scopes = Arbitraries.of(null, "trade", "person");
        var said = Combinators.combine(
                        Arbitraries.of(Status.OCCURRED, Status.OCCURRED, Status.OCCURRED, Status.PLANNED),
                        Arbitraries.of(Aspect.TRANSITION, Aspect.TRANSITION, Aspect.STATUS),
                        dates.injectNull(0.1),
                        Arbitraries.of(
                                "sanctions IMPOSED",
                                "sanctions TIGHTENED",
                                "sanctions LIFTED",
                                "security CEASEFIRE",
                                "agreements SIGNED the pact",
                                "agreements SIGNED the treaty"),
                        scopes)
                .as((status, aspect, date, value, scope) ->
                        new Slots(EventType.SANCTION, status, aspect, true, date, subject(value), null, scope));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 39),
                        Arbitraries.integers().between(0, 1),
                        said.list().ofMaxSize(2))
                .as((article, revision, slots) -> set(article, revision, 0, article % 9, "2024-05-03", 0, slots))
                .list()
                .ofMinSize(20)
                .ofMaxSize(60);
    }

    private static Subject subject(String facetAndValue) {
        var parts = facetAndValue.split(" ", 3);
        return new Subject(parts[0], parts[1], parts[parts.length - 1]);
    }

    /** A ruling on claims that may have come, may come yet, or never will; made, made otherwise, or withdrawn. */
    private static Arbitrary<ClaimSet> ruling() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(RulingVerdict.REJECT, RulingVerdict.CONFIRM, RulingVerdict.EVENT),
                        Combinators.combine(
                                        Arbitraries.integers().between(0, 6),
                                        Arbitraries.integers().between(0, 1),
                                        Arbitraries.integers().between(0, 2),
                                        Arbitraries.integers().between(0, 1))
                                .as("a%d#%d r%d.%d"::formatted)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(4),
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true))))
                .as((id, offset, verdict, claims, withdrawn) -> Rulings.toClaimSet(
                        Ruling.newBuilder()
                                .setId("r" + id)
                                .setPair(PAIR.key())
                                .setVerdict(verdict)
                                .setClaims(claims)
                                .setBy("an analyst")
                                .setReason("so it is")
                                .setWithdrawn(withdrawn)
                                .build(),
                        0,
                        offset,
                        START.plusSeconds(60L * offset)));
    }

    private static Arbitrary<ClaimSet> set() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 9),
                        date(),
                        Arbitraries.longs().between(1, 12),
                        slots().list().ofMaxSize(4))
                .as(Histories::set);
    }

    private static ClaimSet set(
            int article, int revision, int reading, int source, String published, long fingerprint, List<Slots> slots) {
        var told = Told.by("a" + article, PAIR)
                .revision(revision)
                .reading(reading)
                .source(source < 4 ? "s" + source : null)
                .published(published)
                .fingerprint(fingerprint * 0x10001L)
                .cause(slots.isEmpty() ? Cause.RETRACTED : revision == 0 ? Cause.PUBLISHED : Cause.REVISED)
                .known(START.plusSeconds(60L * (10 * revision + 5 * reading + article)));
        slots.forEach(slot -> told.claim(claim -> slot.fill(claim, revision, reading)));
        return told.set();
    }

    private record Slots(
            EventType type,
            Status status,
            Aspect aspect,
            boolean forward,
            String date,
            Subject subject,
            String place,
            String scope) {
        Claim.Builder fill(Claim.Builder claim, int revision, int reading) {
            claim.setId("%s r%d.%d".formatted(claim.getId(), revision, reading))
                    .setEvent(claim.getId() + type + date)
                    .setSource(forward ? "AAA" : "BBB")
                    .setTarget(forward ? "BBB" : "AAA")
                    .setType(type)
                    .setStatus(status)
                    .setAspect(aspect)
                    .setDate(date)
                    .setPlace(place)
                    .setThird("Almaty".equals(place) ? List.of(HOST) : List.of())
                    .setScope(scope);
            if (subject.facet.equals("agreements")) {
                claim.setAgreement(AgreementMention.newBuilder()
                        .setName(subject.label)
                        .setStage(subject.value)
                        .setParties(List.of("AAA", "BBB"))
                        .build());
            } else if (!subject.facet.isEmpty()) {
                claim.setFacet(subject.facet).setValue(subject.value).setLabel(subject.label);
            }
            return claim;
        }
    }

    private record Subject(String facet, String value, String label) {}

    private static Arbitrary<Slots> slots() {
        return Combinators.combine(
                        Arbitraries.of(EventType.CONSULT, EventType.AGREE, EventType.SANCTION),
                        Arbitraries.frequencyOf(
                                Tuple.of(5, Arbitraries.just(Status.OCCURRED)),
                                Tuple.of(3, Arbitraries.of(Status.class))),
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.just(Aspect.TRANSITION)),
                                Tuple.of(1, Arbitraries.just(Aspect.STATUS))),
                        Arbitraries.of(true, false),
                        date(),
                        subject(),
                        Arbitraries.of("Almaty", "Astana", null),
                        Arbitraries.of(null, null, null, "trade", "person"))
                .as(Slots::new);
    }

    private static Arbitrary<String> date() {
        Arbitrary<String> days = Arbitraries.integers()
                .between(0, 24)
                .map(day -> DAY.plusDays(day).toString());
        return Arbitraries.frequencyOf(
                Tuple.of(6, days),
                Tuple.of(
                        1,
                        Combinators.combine(
                                        Arbitraries.integers().between(0, 20),
                                        Arbitraries.integers().between(1, 6))
                                .as((day, more) -> DAY.plusDays(day) + "/" + DAY.plusDays(day + more))),
                Tuple.of(1, Arbitraries.of("2024", "2024-05", "/2024-05-10", "2024-05-03/..")),
                Tuple.of(1, Arbitraries.just((String) null)));
    }

    private static Arbitrary<Subject> subject() {
        return Arbitraries.of(
                new Subject("", "", ""),
                new Subject("partnership", "PARTNERSHIP", "partners"),
                new Subject("partnership", "ALLIANCE", "allies"),
                new Subject("partnership", "ENDED", "no longer partners"),
                new Subject("diplomatic", "SEVERED", "cut ties"),
                new Subject("diplomatic", "SEVERED", "cut ties"),
                new Subject("diplomatic", "ESTABLISHED", "ties restored"),
                new Subject("diplomatic", "ESTABLISHED", "ties restored"),
                new Subject("security", "ARMED_CONFLICT", "war"),
                new Subject("sanctions", "IMPOSED", "sanctions"),
                new Subject("sanctions", "LIFTED", "no sanctions"),
                new Subject("agreements", "SIGNED", "peace agreement"),
                new Subject("agreements", "INITIALLED", "The Peace Agreement"),
                new Subject("agreements", "TERMINATED", "peace agreement"),
                new Subject("agreements", "SIGNED", "Treaty on Allied Relations"));
    }
}
