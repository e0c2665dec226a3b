package dev.entente.sink;

import dev.entente.model.Agreement;
import dev.entente.model.AgreementMention;
import dev.entente.model.AgreementStage;
import dev.entente.model.Aspect;
import dev.entente.model.Basis;
import dev.entente.model.Cause;
import dev.entente.model.ChangeKind;
import dev.entente.model.Claim;
import dev.entente.model.ClaimSet;
import dev.entente.model.Dispute;
import dev.entente.model.Document;
import dev.entente.model.Event;
import dev.entente.model.EventType;
import dev.entente.model.Evidence;
import dev.entente.model.Facet;
import dev.entente.model.GeneratedClasses;
import dev.entente.model.Pair;
import dev.entente.model.Pending;
import dev.entente.model.Period;
import dev.entente.model.Reading;
import dev.entente.model.Relationship;
import dev.entente.model.RelationshipChange;
import dev.entente.model.Role;
import dev.entente.model.Ruling;
import dev.entente.model.RulingVerdict;
import dev.entente.model.Standing;
import dev.entente.model.Status;
import dev.entente.model.ThirdParty;
import dev.entente.model.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** News without sense but with every shape: revisions, retractions, repeats, stale states, tombstones, bad bytes. */
final class RandomNews {
    private static final List<String> ACTORS = List.of("ARM", "AZE", "KAZ", "X-ABK", "EU");
    private static final String[] DATES = {
        null, "2024-05-10", "2023", "2023-06/2024-05-15", "/2022-01-01", "2024-21", "199X", "19XX", "2024-02~", "soon"
    };
    private static final String[] WORDS = {
        null, "strategic partnership", "it's \"so\"", "=1+1", "Ермения 🇦🇲", "nul\0here"
    };

    static {
        GeneratedClasses.trust();
    }

    private final Random random;
    private final Topics topics;
    private final Map<String, long[]> versions = new HashMap<>();
    private final Map<String, long[]> revisions = new HashMap<>();
    private final Map<List<Object>, Instant> known = new HashMap<>();
    private final Map<List<Object>, Cause> causes = new HashMap<>();
    private long clock = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    RandomNews(long seed, Topics topics) {
        this.random = new Random(seed);
        this.topics = topics;
    }

    /** Appends about this many records to the topics. */
    FakeLog fill(FakeLog log, int count) {
        for (int i = 0; i < count; i++) {
            clock += random.nextInt(3) * 500L;
            var pair = pair();
            switch (random.nextInt(12)) {
                case 0, 1, 2, 3 -> log.append(topics.claims().name(), pair.key(), claimSet(pair));
                case 4, 5, 6 -> {
                    log.append(topics.relationships().name(), pair.key(), relationship(pair));
                    log.append(topics.relationshipChanges().name(), pair.key(), change(pair));
                }
                case 7, 8 -> log.append(topics.events().name(), pair.key(), event(pair));
                case 9 -> log.append(topic(), pair.key(), new byte[] {1, 2, 3});
                case 10 -> log.mark(topic());
                default -> log.append(topic(), pair.key(), (byte[]) null);
            }
        }
        return log;
    }

    /** A second later. */
    RandomNews later() {
        clock += 1000;
        return this;
    }

    private String topic() {
        return one(List.of(
                topics.claims().name(),
                topics.events().name(),
                topics.relationships().name(),
                topics.relationshipChanges().name()));
    }

    ClaimSet claimSet(Pair pair) {
        var article = "article-" + random.nextInt(4);
        var at = revisions.computeIfAbsent(article, any -> new long[] {0, 0});
        if (random.nextInt(3) > 0) {
            at[random.nextInt(2)]++;
        }
        var revision = random.nextInt(6) == 0 ? Math.max(0, at[0] - 1) : at[0];
        // All sets of one reading of an article come of one cause at one instant, whatever their pair.
        var reading = List.<Object>of(article, revision, at[1]);
        var cause = causes.computeIfAbsent(reading, any -> one(List.of(Cause.values())));
        var isWithdrawn = cause == Cause.RETRACTED;
        return ClaimSet.newBuilder()
                .setPair(pair.key())
                .setDocument(Document.newBuilder()
                        .setArticle(article)
                        .setTitle("Title of revision " + revision)
                        .setSource("Kazinform")
                        .setUrl(null)
                        .setPublished(DATES[(int) (revision % DATES.length)])
                        .setHash("h" + revision)
                        .setFingerprint(-revision)
                        .setPartition(0)
                        .setOffset(revision)
                        .build())
                .setRevision(revision)
                .setReading(Reading.newBuilder()
                        .setNumber((int) at[1])
                        .setReader("1")
                        .setLexicon("l")
                        .setOntology("o")
                        .build())
                .setKnown(known.computeIfAbsent(reading, any -> now()))
                .setCause(cause)
                .setReason(word())
                .setClaims(isWithdrawn ? List.of() : some(4, () -> claim(pair, article)))
                .setRulings(isWithdrawn || random.nextInt(3) > 0 ? List.of() : List.of(ruling(pair, article)))
                .build();
    }

    private Ruling ruling(Pair pair, String article) {
        var verdict = one(List.of(RulingVerdict.values()));
        return Ruling.newBuilder()
                .setId("ruling-" + article)
                .setPair(pair.key())
                .setVerdict(verdict)
                .setClaims(verdict == RulingVerdict.ADD ? List.of() : some(3, () -> "claim-" + random.nextInt(4)))
                .setAdded(verdict == RulingVerdict.ADD ? claim(pair, article) : null)
                .setBy(one(List.of("desk", "curated")))
                .setReason("because")
                .build();
    }

    private Claim claim(Pair pair, String article) {
        return Claim.newBuilder()
                .setId("claim-" + random.nextInt(4))
                .setArticle(article)
                .setEvent("event-" + random.nextInt(3))
                .setSource(pair.a())
                .setTarget(pair.b())
                .setMutual(random.nextBoolean())
                .setType(EventType.AGREE)
                .setStatus(Status.OCCURRED)
                .setAspect(Aspect.STATUS)
                .setFacet("partnership")
                .setValue("ALLIANCE")
                .setLabel(word())
                .setScope(null)
                .setAgreement(mention())
                .setDate(date())
                .setDateDerivation(null)
                .setFlags(some(2, () -> "DATE_CONFLICT"))
                .setPlace(word())
                .setThird(some(2, this::third))
                .setSpeaker(random.nextBoolean() ? "KAZ" : null)
                .setQuote("They said so.")
                .setBegin(3)
                .setEnd(16)
                .setRule("rule")
                .setConfidence(random.nextInt(3) / 3.0)
                .build();
    }

    Relationship relationship(Pair pair) {
        var at = versions.computeIfAbsent(pair.key(), any -> new long[] {0, 0, 0});
        if (random.nextInt(12) == 0) {
            at[0]++;
            at[1] = 0;
        }
        at[1] += random.nextInt(5) == 0 ? 0 : 1;
        var isEmpty = random.nextInt(6) == 0;
        return Relationship.newBuilder()
                .setPair(pair.codes())
                .setGeneration((int) at[0])
                .setVersion(random.nextInt(8) == 0 ? Math.max(0, at[1] - 1) : at[1])
                .setSequence(at[2])
                .setKnown(now())
                .setHash("hash-" + random.nextInt())
                .setFacets(
                        isEmpty
                                ? List.of()
                                : Stream.of("partnership", "security")
                                        .map(facet -> facet(pair, facet))
                                        .toList())
                .setAgreements(isEmpty ? List.of() : List.of(agreement(pair)))
                .setEvents(random.nextInt(3))
                .setArticles(1)
                .setClaims(2)
                .build();
    }

    private Facet facet(Pair pair, String facet) {
        var isDirected = facet.equals("security");
        return Facet.newBuilder()
                .setFacet(facet)
                .setSource(isDirected ? pair.b() : null)
                .setTarget(isDirected ? pair.a() : null)
                .setValue(value())
                .setLabel(word())
                .setScope(null)
                .setSince(date())
                .setBasis(Basis.FORMAL)
                .setLastConfirmed(date())
                .setPending(some(2, () -> new Pending(value(), date(), evidence())))
                .setDisputed(some(2, () -> new Dispute(value(), date(), evidence())))
                .setEvidence(evidence())
                .setSources(random.nextInt(4))
                .setArticles(random.nextInt(4))
                .setHistory(some(3, () -> new Period(value(), null, date(), date(), Basis.ASSERTED, evidence())))
                .build();
    }

    private Agreement agreement(Pair pair) {
        return new Agreement(
                "Alma-Ata Declaration",
                pair.codes(),
                "SIGNED",
                date(),
                2,
                some(2, () -> new AgreementStage("SIGNED", date(), evidence())));
    }

    RelationshipChange change(Pair pair) {
        var at = versions.computeIfAbsent(pair.key(), any -> new long[] {0, 0, 0});
        at[2] += random.nextInt(5) == 0 ? 0 : 1;
        return RelationshipChange.newBuilder()
                .setId(at[0] + ":" + pair.key() + ":" + at[2])
                .setPair(pair.codes())
                .setGeneration((int) at[0])
                .setSequence(at[2])
                .setVersion(at[1])
                .setKind(one(List.of(ChangeKind.values())))
                .setFacet("partnership")
                .setSource(null)
                .setTarget(null)
                .setAgreement(null)
                .setBefore(standing())
                .setAfter(standing())
                .setEffective(date())
                .setKnown(now())
                .setCause(Cause.PUBLISHED)
                .setReason(word())
                .setArticle("article-1")
                .setEvidence(evidence())
                .build();
    }

    private Standing standing() {
        return random.nextInt(3) == 0
                ? null
                : new Standing(value(), word(), date(), Basis.FORMAL, some(2, this::value), some(2, this::value));
    }

    Event event(Pair pair) {
        return Event.newBuilder()
                .setId("event-" + random.nextInt(3))
                .setPair(pair.key())
                .setGeneration(0)
                .setVersion(random.nextInt(20))
                .setWithdrawn(random.nextInt(4) == 0)
                .setType(EventType.CONSULT)
                .setStatus(Status.PLANNED)
                .setDate(date())
                .setPlace(word())
                .setSource(pair.a())
                .setTarget(pair.b())
                .setMutual(true)
                .setThird(some(3, this::third))
                .setAgreement(mention())
                .setFacet(null)
                .setValue(null)
                .setArticles(some(3, () -> "article-" + random.nextInt(4)))
                .setClaims(some(3, () -> "claim-" + random.nextInt(4)))
                .setSources(1)
                .setEvidence(evidence())
                .build();
    }

    private AgreementMention mention() {
        return random.nextBoolean() ? null : new AgreementMention("peace agreement", "PROPOSED", List.of("ARM", "AZE"));
    }

    private ThirdParty third() {
        return new ThirdParty(one(ACTORS), one(List.of(Role.values())));
    }

    private List<Evidence> evidence() {
        return some(
                3,
                () -> new Evidence(
                        "article-" + random.nextInt(4), "claim-" + random.nextInt(4), "AP", null, "quote", date()));
    }

    private Pair pair() {
        var a = random.nextInt(ACTORS.size());
        var b = (a + 1 + random.nextInt(ACTORS.size() - 1)) % ACTORS.size();
        return Pair.of(ACTORS.get(a), ACTORS.get(b));
    }

    private String value() {
        return one(List.of("PARTNERSHIP", "ALLIANCE", "ENDED"));
    }

    private String date() {
        return DATES[random.nextInt(DATES.length)];
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock);
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> List<T> some(int below, Supplier<T> supplier) {
        return IntStream.range(0, random.nextInt(below))
                .mapToObj(i -> supplier.get())
                .toList();
    }
}
