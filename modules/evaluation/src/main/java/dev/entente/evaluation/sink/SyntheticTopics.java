package dev.entente.evaluation.sink;

import dev.entente.model.Aspect;
import dev.entente.model.Basis;
import dev.entente.model.Cause;
import dev.entente.model.ChangeKind;
import dev.entente.model.Claim;
import dev.entente.model.ClaimSet;
import dev.entente.model.Document;
import dev.entente.model.Event;
import dev.entente.model.EventType;
import dev.entente.model.Evidence;
import dev.entente.model.Facet;
import dev.entente.model.Pair;
import dev.entente.model.Period;
import dev.entente.model.Reading;
import dev.entente.model.Relationship;
import dev.entente.model.RelationshipChange;
import dev.entente.model.Role;
import dev.entente.model.Standing;
import dev.entente.model.Status;
import dev.entente.model.ThirdParty;
import dev.entente.model.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;

/** The output of both applications for articles that each tell three claims about one pair: regular and repeatable. */
final class SyntheticTopics {
    private static final int PAIRS = 2000;
    private static final String SENTENCE =
            "The presidents signed a joint declaration on strategic partnership between the two countries, the press "
                    + "service of the head of state reports, and noted the dynamics of trade and of political dialogue.";

    private final Topics topics;
    private final Map<String, List<SpecificRecord>> records = new TreeMap<>();

    SyntheticTopics(Topics topics, int articles) {
        this.topics = topics;
        for (int number = 0; number < articles; number++) {
            addArticle(number);
        }
    }

    /** The records of each topic, in order. */
    Map<String, List<SpecificRecord>> records() {
        return records;
    }

    /** The key of any of these records. */
    static String key(SpecificRecord record) {
        if (record instanceof ClaimSet set) {
            return set.getPair();
        }
        if (record instanceof Event event) {
            return event.getPair();
        }
        return record instanceof Relationship relationship
                ? String.join("-", relationship.getPair())
                : String.join("-", ((RelationshipChange) record).getPair());
    }

    private void addArticle(int number) {
        var pair = new Pair("A%02d".formatted(number % PAIRS / 50), "B%02d".formatted(number % 50));
        var known = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number);
        var day = LocalDate.of(2015, 1, 1).plusDays(number % 4000).toString();
        var version = number / PAIRS + 1L;
        add(topics.claims().name(), claimSet(number, pair, known, day));
        add(topics.events().name(), event(number, pair, day, version));
        // Most articles confirm; one in four changes what the ledger says.
        if (number / PAIRS % 4 == 0) {
            add(topics.relationships().name(), relationship(number, pair, known, day, version));
            add(topics.relationshipChanges().name(), change(number, pair, known, day, version));
        }
    }

    private void add(String topic, SpecificRecord record) {
        records.computeIfAbsent(topic, any -> new ArrayList<>()).add(record);
    }

    private static ClaimSet claimSet(int number, Pair pair, Instant known, String day) {
        var claims = new ArrayList<Claim>();
        for (int i = 0; i < 3; i++) {
            claims.add(Claim.newBuilder()
                    .setId("claim-%08d-%d".formatted(number, i))
                    .setArticle("article-%08d".formatted(number))
                    .setEvent("event-%08d".formatted(number))
                    .setSource(pair.a())
                    .setTarget(pair.b())
                    .setMutual(true)
                    .setType(EventType.AGREE)
                    .setStatus(Status.OCCURRED)
                    .setAspect(Aspect.TRANSITION)
                    .setFacet("partnership")
                    .setValue("STRATEGIC_PARTNERSHIP")
                    .setLabel("strategic partnership")
                    .setDate(day)
                    .setDateDerivation("the article's date")
                    .setPlace("Astana")
                    .setThird(List.of(new ThirdParty("UN", Role.WITNESS)))
                    .setQuote(SENTENCE)
                    .setBegin(120 * i)
                    .setEnd(120 * i + SENTENCE.length())
                    .setRule("agree-partnership")
                    .setConfidence(0.9)
                    .build());
        }
        return ClaimSet.newBuilder()
                .setPair(pair.key())
                .setDocument(Document.newBuilder()
                        .setArticle("article-%08d".formatted(number))
                        .setTitle("Presidents sign a declaration")
                        .setSource("Kazinform")
                        .setUrl("https://news.example/" + number)
                        .setPublished(day)
                        .setHash("%064x".formatted(number))
                        .setFingerprint(number * 0x9E3779B97F4A7C15L)
                        .setPartition(0)
                        .setOffset(number)
                        .build())
                .setRevision(number)
                .setReading(new Reading(0, "1", "lexicon", "ontology"))
                .setKnown(known)
                .setCause(Cause.PUBLISHED)
                .setClaims(claims)
                .build();
    }

    private static Event event(int number, Pair pair, String day, long version) {
        return Event.newBuilder()
                .setId("event-%08d".formatted(number))
                .setPair(pair.key())
                .setVersion(version)
                .setType(EventType.AGREE)
                .setStatus(Status.OCCURRED)
                .setDate(day)
                .setPlace("Astana")
                .setSource(pair.a())
                .setTarget(pair.b())
                .setMutual(true)
                .setThird(List.of(new ThirdParty("UN", Role.WITNESS)))
                .setArticles(List.of("article-%08d".formatted(number)))
                .setClaims(List.of("claim-%08d-0".formatted(number), "claim-%08d-1".formatted(number)))
                .setSources(1)
                .setEvidence(evidence(number, day))
                .build();
    }

    private static Relationship relationship(int number, Pair pair, Instant known, String day, long version) {
        return Relationship.newBuilder()
                .setPair(pair.codes())
                .setVersion(version)
                .setSequence(version)
                .setKnown(known)
                .setHash("%064x".formatted(number))
                .setFacets(List.of(Facet.newBuilder()
                        .setFacet("partnership")
                        .setValue("STRATEGIC_PARTNERSHIP")
                        .setLabel("strategic partnership")
                        .setSince(day)
                        .setBasis(Basis.FORMAL)
                        .setPending(List.of())
                        .setDisputed(List.of())
                        .setEvidence(evidence(number, day))
                        .setSources(1)
                        .setArticles(1)
                        .setHistory(List.of(new Period(
                                "STRATEGIC_PARTNERSHIP",
                                "strategic partnership",
                                day,
                                null,
                                Basis.FORMAL,
                                evidence(number, day))))
                        .build()))
                .setAgreements(List.of())
                .build();
    }

    private static RelationshipChange change(int number, Pair pair, Instant known, String day, long version) {
        return RelationshipChange.newBuilder()
                .setId("0:%s:%d".formatted(pair.key(), version))
                .setPair(pair.codes())
                .setSequence(version)
                .setVersion(version)
                .setKind(ChangeKind.TRANSITION)
                .setFacet("partnership")
                .setAfter(new Standing(
                        "STRATEGIC_PARTNERSHIP", "strategic partnership", day, Basis.FORMAL, List.of(), List.of()))
                .setEffective(day)
                .setKnown(known)
                .setCause(Cause.PUBLISHED)
                .setArticle("article-%08d".formatted(number))
                .setEvidence(evidence(number, day))
                .build();
    }

    private static List<Evidence> evidence(int number, String day) {
        return List.of(new Evidence(
                "article-%08d".formatted(number), "claim-%08d-0".formatted(number), "Kazinform", null, SENTENCE, day));
    }
}
