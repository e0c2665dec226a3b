package dev.entente.sink;

import dev.entente.model.AgreementMention;
import dev.entente.model.Cause;
import dev.entente.model.Claim;
import dev.entente.model.ClaimSet;
import dev.entente.model.Ruling;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows that one claim set makes. */
final class ClaimRows {
    static final Table SET = Catalog.table("claim_set");
    static final Table CLAIM = Catalog.table("claim");
    static final Table RULING = Catalog.table("ruling");
    static final Table ARTICLE = Catalog.table("article");

    private final Row set;
    private final Row article;
    private final List<Row> claims;
    private final List<Row> rulings;
    private final Optional<String> speaker;

    /** Keeps nothing of the set but its rows, which wait for their turn to be written. */
    ClaimRows(ClaimSet source) {
        this.set = set(source);
        this.article = article(source);
        this.claims =
                source.getClaims().stream().map(claim -> claim(source, claim)).toList();
        this.rulings = source.getRulings().stream()
                .flatMap(ruling -> ruling(source, ruling))
                .toList();
        this.speaker = source.getDocument().getSource();
    }

    Row set() {
        return set;
    }

    Row article() {
        return article;
    }

    /** The claims, without known time: that is for whoever saw the set before. */
    List<Row> claims() {
        return claims;
    }

    /** A row for each claim that is ruled on, without known time. */
    List<Row> rulings() {
        return rulings;
    }

    /** Who speaks in the set: the publisher of an article, whoever rules. */
    Optional<String> speaker() {
        return speaker;
    }

    private static Row set(ClaimSet source) {
        return setReading(SET.row(), source)
                .set("pair", source.getPair())
                .set("known", source.getKnown())
                .set("cause", source.getCause())
                .set("reason", source.getReason())
                .set("claims", source.getClaims().size())
                .set("reader", source.getReading().getReader())
                .set("lexicon", source.getReading().getLexicon())
                .set("ontology", source.getReading().getOntology());
    }

    private static Row article(ClaimSet source) {
        var document = source.getDocument();
        return setReading(ARTICLE.row(), source)
                .set("known", source.getKnown())
                .set("withdrawn", source.getCause() == Cause.RETRACTED)
                .set("title", document.getTitle())
                .set("source", document.getSource())
                .set("url", document.getUrl())
                .setDate("published", document.getPublished())
                .set("hash", document.getHash())
                .set("fingerprint", document.getFingerprint())
                .set("partition", document.getPartition())
                .set("record_offset", document.getOffset());
    }

    private static Row claim(ClaimSet source, Claim claim) {
        return setAgreement(setReading(CLAIM.row(), source), claim.getAgreement())
                .set("pair", source.getPair())
                .set("claim", claim.getId())
                .set("event", claim.getEvent())
                .set("source", claim.getSource())
                .set("target", claim.getTarget())
                .set("mutual", claim.getMutual())
                .set("type", claim.getType())
                .set("status", claim.getStatus())
                .set("aspect", claim.getAspect())
                .set("facet", claim.getFacet())
                .set("value", claim.getValue())
                .set("label", claim.getLabel())
                .set("scope", claim.getScope())
                .setDate("date", claim.getDate())
                .set("date_derivation", claim.getDateDerivation())
                .set("flags", Json.array(claim.getFlags()))
                .set("place", claim.getPlace())
                .set("third", Json.third(claim.getThird()))
                .set("speaker", claim.getSpeaker())
                .set("quote", claim.getQuote())
                .set("span_begin", claim.getBegin())
                .set("span_end", claim.getEnd())
                .set("rule", claim.getRule())
                .set("confidence", claim.getConfidence());
    }

    private static Stream<Row> ruling(ClaimSet source, Ruling ruling) {
        return Stream.concat(ruling.getClaims().stream(), ruling.getAdded().map(Claim::getId).stream())
                .map(claim -> RULING.row()
                        .set("pair", source.getPair())
                        .set("article", source.getDocument().getArticle())
                        .set("claim", claim)
                        .set("ruling", ruling.getId())
                        .set("revision", source.getRevision())
                        .set("verdict", ruling.getVerdict())
                        .set("ruled_by", ruling.getBy())
                        .set("reason", ruling.getReason()));
    }

    private static Row setReading(Row row, ClaimSet source) {
        return row.set("article", source.getDocument().getArticle())
                .set("revision", source.getRevision())
                .set("reading", source.getReading().getNumber());
    }

    /** Sets the columns of an agreement that a claim or an event is about. */
    static Row setAgreement(Row row, Optional<AgreementMention> agreement) {
        return row.set("agreement_name", agreement.map(AgreementMention::getName))
                .set("agreement_stage", agreement.map(AgreementMention::getStage))
                .set("agreement_parties", agreement.map(mention -> Json.array(mention.getParties())));
    }
}
