package dev.entente.ledger;

import dev.entente.model.AgreementMention;
import dev.entente.model.Aspect;
import dev.entente.model.Cause;
import dev.entente.model.Claim;
import dev.entente.model.ClaimSet;
import dev.entente.model.Document;
import dev.entente.model.EventType;
import dev.entente.model.GeneratedClasses;
import dev.entente.model.Pair;
import dev.entente.model.Reading;
import dev.entente.model.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes claim sets for tests: an article that tells things of a pair. */
final class Told {
    static {
        GeneratedClasses.trust();
    }

    private final Pair pair;
    private final String article;
    private final List<Claim> claims = new ArrayList<>();
    private String published;
    private String source;
    private long fingerprint;
    private long revision;
    private int reading;
    private Cause cause = Cause.PUBLISHED;
    private Instant known = Instant.parse("2026-01-01T00:00:00Z");

    private Told(Pair pair, String article) {
        this.pair = pair;
        this.article = article;
    }

    static Told by(String article, Pair pair) {
        return new Told(pair, article);
    }

    Told published(String date) {
        published = date;
        return this;
    }

    Told source(String name) {
        source = name;
        return this;
    }

    Told fingerprint(long bits) {
        fingerprint = bits;
        return this;
    }

    Told revision(long number) {
        revision = number;
        return this;
    }

    Told reading(int number) {
        reading = number;
        return this;
    }

    Told cause(Cause why) {
        cause = why;
        return this;
    }

    Told known(Instant when) {
        known = when;
        return this;
    }

    /** An act that moved a facet. */
    Told act(String facet, String value, String date) {
        return claim(claim -> claim.setFacet(facet).setValue(value).setDate(date));
    }

    /** Words that a facet has a value. */
    Told status(String facet, String value, String date) {
        return claim(
                claim -> claim.setFacet(facet).setValue(value).setDate(date).setAspect(Aspect.STATUS));
    }

    Told agreement(String name, String stage, String date) {
        return claim(claim -> claim.setFacet("agreements")
                .setValue(stage)
                .setDate(date)
                .setAgreement(AgreementMention.newBuilder()
                        .setName(name)
                        .setStage(stage)
                        .setParties(pair.codes())
                        .build()));
    }

    Told event(EventType type, Status status, String date, String place) {
        return claim(
                claim -> claim.setType(type).setStatus(status).setDate(date).setPlace(place));
    }

    Told claim(UnaryOperator<Claim.Builder> more) {
        var id = "%s#%d".formatted(article, claims.size());
        claims.add(more.apply(Claim.newBuilder()
                        .setId(id)
                        .setArticle(article)
                        .setEvent("e" + id)
                        .setSource(pair.a())
                        .setTarget(pair.b())
                        .setType(EventType.AGREE)
                        .setStatus(Status.OCCURRED)
                        .setAspect(Aspect.TRANSITION)
                        .setQuote("so it is told")
                        .setBegin(claims.size())
                        .setEnd(claims.size() + 1)
                        .setRule("test")
                        .setConfidence(0.9))
                .build());
        return this;
    }

    ClaimSet set() {
        return ClaimSet.newBuilder()
                .setPair(pair.key())
                .setDocument(Document.newBuilder()
                        .setArticle(article)
                        .setSource(source)
                        .setPublished(published)
                        .setHash("hash of " + article)
                        .setFingerprint(fingerprint)
                        .setPartition(0)
                        .setOffset(revision)
                        .build())
                .setRevision(revision)
                .setReading(Reading.newBuilder()
                        .setNumber(reading)
                        .setReader("test")
                        .setLexicon("test")
                        .setOntology("test")
                        .build())
                .setKnown(known)
                .setCause(cause)
                .setClaims(claims)
                .build();
    }
}
