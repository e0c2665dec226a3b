package dev.entente.sink;

import dev.entente.model.AgreementMention;
import dev.entente.model.Cause;
import dev.entente.model.Claim;
import dev.entente.model.ClaimSet;
import java.util.List;

/** The rows that one claim set makes. */
final class ClaimRows {
    static final Table SET = Catalog.table("claim_set");
    static final Table CLAIM = Catalog.table("claim");
    static final Table ARTICLE = Catalog.table("article");

    private final ClaimSet set;

    ClaimRows(ClaimSet set) {
        this.set = set;
    }

    Row set() {
        return setReading(SET.row())
                .set("pair", set.getPair())
                .set("known", set.getKnown())
                .set("cause", set.getCause())
                .set("reason", set.getReason())
                .set("claims", set.getClaims().size())
                .set("reader", set.getReading().getReader())
                .set("lexicon", set.getReading().getLexicon())
                .set("ontology", set.getReading().getOntology());
    }

    Row article() {
        var document = set.getDocument();
        return setReading(ARTICLE.row())
                .set("known", set.getKnown())
                .set("withdrawn", set.getCause() == Cause.RETRACTED)
                .set("title", document.getTitle())
                .set("source", document.getSource())
                .set("url", document.getUrl())
                .setDate("published", document.getPublished())
                .set("hash", document.getHash())
                .set("fingerprint", document.getFingerprint())
                .set("partition", document.getPartition())
                .set("record_offset", document.getOffset());
    }

    /** The claims, without known time: that is for whoever saw the set before. */
    List<Row> claims() {
        return set.getClaims().stream().map(this::claim).toList();
    }

    private Row claim(Claim claim) {
        return setAgreement(setReading(CLAIM.row()), claim.getAgreement())
                .set("pair", set.getPair())
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

    private Row setReading(Row row) {
        return row.set("article", set.getDocument().getArticle())
                .set("revision", set.getRevision())
                .set("reading", set.getReading().getNumber());
    }

    /** Sets the columns of an agreement that a claim or an event is about. */
    static Row setAgreement(Row row, java.util.Optional<AgreementMention> agreement) {
        return row.set("agreement_name", agreement.map(AgreementMention::getName))
                .set("agreement_stage", agreement.map(AgreementMention::getStage))
                .set("agreement_parties", agreement.map(mention -> Json.array(mention.getParties())));
    }
}
