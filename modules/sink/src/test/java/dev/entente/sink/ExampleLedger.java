package dev.entente.sink;

import dev.entente.model.Agreement;
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
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The small ledger that {@code docs/sql.md} queries: four pairs, one of them known in three steps. */
final class ExampleLedger {
    private static final Pair ARM_KAZ = Pair.parse("ARM-KAZ");
    private static final Pair ARM_AZE = Pair.parse("ARM-AZE");
    private static final Pair AZE_KAZ = Pair.parse("AZE-KAZ");
    private static final Pair ARM_TUR = Pair.parse("ARM-TUR");
    private static final Instant FEBRUARY = Instant.parse("2026-02-01T09:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-16T08:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-20T12:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T12:00:00Z");

    static {
        GeneratedClasses.trust();
    }

    private ExampleLedger() {}

    static void write(SinkDatabase database) throws SQLException {
        database.migrate();
        var batch = new Batch();
        addClaims(batch);
        addRulings(batch);
        addRelationships(batch);
        addChanges(batch);
        batch.add(Event.newBuilder()
                .setId("e-1")
                .setPair(ARM_KAZ.key())
                .setVersion(2)
                .setWithdrawn(false)
                .setType(EventType.AGREE)
                .setStatus(Status.OCCURRED)
                .setDate("2026-04-15")
                .setPlace("Astana")
                .setSource("ARM")
                .setTarget("KAZ")
                .setMutual(true)
                .setThird(List.of())
                .setAgreement(null)
                .setFacet("partnership")
                .setValue("STRATEGIC_PARTNERSHIP")
                .setArticles(List.of("kazinform-7"))
                .setClaims(List.of("c-2"))
                .setSources(1)
                .setEvidence(List.of(signed()))
                .build());
        batch.add(Event.newBuilder()
                .setId("e-2")
                .setPair(ARM_AZE.key())
                .setVersion(1)
                .setWithdrawn(false)
                .setType(EventType.CONSULT)
                .setStatus(Status.OCCURRED)
                .setDate("2025-08-08")
                .setPlace("Washington")
                .setSource("ARM")
                .setTarget("AZE")
                .setMutual(true)
                .setThird(List.of(new ThirdParty("USA", Role.HOST), new ThirdParty("USA", Role.MEDIATOR)))
                .setAgreement(null)
                .setFacet(null)
                .setValue(null)
                .setArticles(List.of("azertac-3"))
                .setClaims(List.of("c-4"))
                .setSources(2)
                .setEvidence(List.of())
                .build());
        database.transaction(session -> {
            new BatchWriter(Map.of("ARM", "Armenia", "AZE", "Azerbaijan", "KAZ", "Kazakhstan", "TUR", "Türkiye"))
                    .write(session, batch);
            return null;
        });
    }

    private static void addClaims(Batch batch) {
        batch.add(claims("kazinform-1", 1, FEBRUARY, Cause.PUBLISHED, "c-1", "PARTNERSHIP", "1999"));
        batch.add(claims("kazinform-7", 2, APRIL, Cause.PUBLISHED, "c-2", "STRATEGIC_PARTNERSHIP", "2026-04-15"));
        batch.add(claims("rumour-5", 3, FEBRUARY, Cause.PUBLISHED, "c-3", "ALLIANCE", "2026"));
        batch.add(claims("rumour-5", 9, APRIL, Cause.RETRACTED, null, null, null));
        // Withdrawn, and published again: the last of its sets is not what ended the claim.
        batch.add(claims("gazette-2", 4, APRIL, Cause.PUBLISHED, "c-6", "PARTNERSHIP", "1999"));
        batch.add(claims("gazette-2", 10, MAY, Cause.RETRACTED, null, null, null));
        batch.add(claims("gazette-2", 11, JUNE, Cause.PUBLISHED, "c-6", "PARTNERSHIP", "1999"));
    }

    /** A desk rejects a rumour, and takes the rejection of another claim back. */
    private static void addRulings(Batch batch) {
        var hasty = Ruling.newBuilder()
                .setId("r-1")
                .setPair(ARM_KAZ.key())
                .setVerdict(RulingVerdict.REJECT)
                .setClaims(List.of("c-1"))
                .setBy("E. Desk")
                .setReason("quotes an old speech");
        batch.add(ruled(hasty.build(), 3, FEBRUARY));
        batch.add(ruled(
                hasty.setWithdrawn(true).setReason("the speech was of that day").build(), 4, APRIL));
        batch.add(ruled(
                hasty.setId("r-2")
                        .setWithdrawn(false)
                        .setVerdict(RulingVerdict.CONFIRM)
                        .setClaims(List.of("c-2"))
                        .setReason("seen in the text of the declaration")
                        .build(),
                5,
                MAY));
    }

    private static ClaimSet claims(
            String article, long revision, Instant known, Cause cause, String id, String value, String date) {
        var claims = id == null
                ? List.<Claim>of()
                : List.of(Claim.newBuilder()
                        .setId(id)
                        .setArticle(article)
                        .setEvent("e-" + id)
                        .setSource("ARM")
                        .setTarget("KAZ")
                        .setMutual(true)
                        .setType(EventType.AGREE)
                        .setStatus(Status.OCCURRED)
                        .setAspect(Aspect.TRANSITION)
                        .setFacet("partnership")
                        .setValue(value)
                        .setLabel(null)
                        .setScope(null)
                        .setAgreement(null)
                        .setDate(date)
                        .setDateDerivation("written out")
                        .setFlags(List.of())
                        .setPlace(null)
                        .setThird(List.of())
                        .setSpeaker(null)
                        .setQuote(id.equals("c-2") ? signed().getQuote() : "The two are partners.")
                        .setBegin(0)
                        .setEnd(id.equals("c-2") ? signed().getQuote().length() : 21)
                        .setRule("agree-partnership")
                        .setConfidence(0.9)
                        .build());
        return ClaimSet.newBuilder()
                .setPair(ARM_KAZ.key())
                .setDocument(Document.newBuilder()
                        .setArticle(article)
                        .setTitle(null)
                        .setSource("Kazinform")
                        .setUrl(null)
                        .setPublished(known.toString().substring(0, 10))
                        .setHash("0")
                        .setFingerprint(0)
                        .setPartition(0)
                        .setOffset(revision)
                        .build())
                .setRevision(revision)
                .setReading(new Reading(0, "1", "l", "o"))
                .setKnown(known)
                .setCause(cause)
                .setReason(null)
                .setClaims(claims)
                .build();
    }

    private static ClaimSet ruled(Ruling ruling, long offset, Instant known) {
        return ClaimSet.newBuilder(claims("ruling:" + ruling.getId(), offset, known, Cause.RULED, null, null, null))
                .setDocument(Document.newBuilder()
                        .setArticle("ruling:" + ruling.getId())
                        .setTitle(ruling.getReason())
                        .setSource(ruling.getBy())
                        .setHash("0")
                        .setFingerprint(0)
                        .setPartition(0)
                        .setOffset(offset)
                        .build())
                .setReason(ruling.getReason())
                .setRulings(ruling.getWithdrawn() ? List.of() : List.of(ruling))
                .build();
    }

    private static void addRelationships(Batch batch) {
        var partners = new Period("PARTNERSHIP", null, "1999", null, Basis.ASSERTED, List.of());
        add(batch, ARM_KAZ, 1, FEBRUARY, facet("partnership", "PARTNERSHIP", "1999", Basis.ASSERTED, partners));
        var strategic = new Period("STRATEGIC_PARTNERSHIP", null, "2026-04-15", null, Basis.FORMAL, List.of(signed()));
        add(
                batch,
                ARM_KAZ,
                2,
                APRIL,
                facet(
                        "partnership",
                        "STRATEGIC_PARTNERSHIP",
                        "2026-04-15",
                        Basis.FORMAL,
                        new Period("PARTNERSHIP", null, "1999", "2026-04-15", Basis.ASSERTED, List.of()),
                        strategic));
        add(
                batch,
                ARM_KAZ,
                3,
                MAY,
                facet(
                        "partnership",
                        "STRATEGIC_PARTNERSHIP",
                        "2026-04-15",
                        Basis.FORMAL,
                        new Period("PARTNERSHIP", null, "1999", "2014-09", Basis.ASSERTED, List.of()),
                        new Period("COMPREHENSIVE_PARTNERSHIP", null, "2014-09", "2026-04-15", Basis.FORMAL, List.of()),
                        strategic));
        add(
                batch,
                AZE_KAZ,
                1,
                FEBRUARY,
                facet(
                        "partnership",
                        "ALLIANCE",
                        "2022-08",
                        Basis.FORMAL,
                        new Period("STRATEGIC_PARTNERSHIP", null, "2005", "2022-08", Basis.FORMAL, List.of()),
                        new Period("ALLIANCE", null, "2022-08", null, Basis.FORMAL, List.of())));
        add(
                batch,
                ARM_TUR,
                1,
                FEBRUARY,
                facet(
                        "diplomatic",
                        "SEVERED",
                        "1993-04",
                        Basis.FORMAL,
                        new Period("SEVERED", null, "1993-04", null, Basis.FORMAL, List.of())));
        var initialled = new Evidence(
                "azertac-3",
                "c-4",
                "Azertac",
                null,
                "The foreign ministers initialled the text of the agreement.",
                "2025-08-08");
        var conflict = new Evidence(
                "panorama-9", "c-5", "Panorama", "ARM", "The conflict is not over, the minister said.", null);
        var security = facet(
                        "security",
                        "AGREEMENT_INITIALLED",
                        "2025-08-08",
                        Basis.FORMAL,
                        new Period("AGREEMENT_INITIALLED", null, "2025-08-08", null, Basis.FORMAL, List.of()))
                .setPending(List.of(new Pending("AGREEMENT_SIGNED", "2026", List.of())))
                .setDisputed(List.of(new Dispute("ARMED_CONFLICT", "2020-09-27", List.of(conflict))))
                .setEvidence(List.of(initialled));
        add(batch, ARM_AZE, 1, FEBRUARY, security);
    }

    private static Facet.Builder facet(String name, String value, String since, Basis basis, Period... history) {
        return Facet.newBuilder()
                .setFacet(name)
                .setSource(null)
                .setTarget(null)
                .setValue(value)
                .setLabel(null)
                .setScope(null)
                .setSince(since)
                .setBasis(basis)
                .setLastConfirmed(since)
                .setPending(List.of())
                .setDisputed(List.of())
                .setEvidence(value.equals("STRATEGIC_PARTNERSHIP") ? List.of(signed()) : List.of())
                .setSources(1)
                .setArticles(1)
                .setHistory(List.of(history));
    }

    private static void add(Batch batch, Pair pair, long version, Instant known, Facet.Builder facet) {
        var agreement = new Agreement(
                "peace agreement",
                pair.codes(),
                "INITIALLED",
                "2025-08-08",
                2,
                List.of(
                        new AgreementStage("CONCLUDED", "2025-03", List.of()),
                        new AgreementStage("INITIALLED", "2025-08-08", List.of())));
        var relationship = Relationship.newBuilder()
                .setPair(pair.codes())
                .setGeneration(0)
                .setVersion(version)
                .setSequence(version)
                .setKnown(known)
                .setHash("0")
                .setFacets(List.of(facet.build()))
                .setAgreements(pair.equals(ARM_AZE) ? List.of(agreement) : List.of())
                .setEvents(1)
                .setArticles(1)
                .setClaims(1)
                .build();
        batch.add(pair.key(), Optional.of(relationship));
    }

    private static void addChanges(Batch batch) {
        var partnership = standing("PARTNERSHIP", "1999", Basis.ASSERTED);
        var strategic = standing("STRATEGIC_PARTNERSHIP", "2026-04-15", Basis.FORMAL);
        var comprehensive = standing("COMPREHENSIVE_PARTNERSHIP", "2014-09", Basis.FORMAL);
        batch.add(change(1, ChangeKind.BACKFILL, null, partnership, "1999", FEBRUARY, "kazinform-1"));
        batch.add(change(2, ChangeKind.TRANSITION, partnership, strategic, "2026-04-15", APRIL, "kazinform-7"));
        batch.add(change(3, ChangeKind.BACKFILL, partnership, comprehensive, "2014-09", MAY, "armenpress-2"));
    }

    private static Standing standing(String value, String since, Basis basis) {
        return new Standing(value, null, since, basis, List.of(), List.of());
    }

    private static RelationshipChange change(
            long sequence,
            ChangeKind kind,
            Standing before,
            Standing after,
            String effective,
            Instant known,
            String article) {
        return RelationshipChange.newBuilder()
                .setId("0:ARM-KAZ:" + sequence)
                .setPair(ARM_KAZ.codes())
                .setGeneration(0)
                .setSequence(sequence)
                .setVersion(sequence)
                .setKind(kind)
                .setFacet("partnership")
                .setSource(null)
                .setTarget(null)
                .setAgreement(null)
                .setBefore(before)
                .setAfter(after)
                .setEffective(effective)
                .setKnown(known)
                .setCause(Cause.PUBLISHED)
                .setReason(null)
                .setArticle(article)
                .setEvidence(kind == ChangeKind.TRANSITION ? List.of(signed()) : List.of())
                .build();
    }

    private static Evidence signed() {
        return new Evidence(
                "kazinform-7",
                "c-2",
                "Kazinform",
                null,
                "The presidents raised relations to a strategic partnership.",
                "2026-04-15");
    }
}
