package dev.entente.sink;

import dev.entente.model.Pair;
import dev.entente.model.RelationshipChange;
import dev.entente.model.Standing;
import java.util.Optional;

/** The row that a change makes: added once and never touched again. */
final class ChangeRow {
    static final Table TABLE = Catalog.table("relationship_change");

    private ChangeRow() {}

    static Row of(RelationshipChange change) {
        var pair = Pair.of(change.getPair().get(0), change.getPair().get(1));
        var row = TABLE.row()
                .set("generation", change.getGeneration())
                .set("pair", pair.key())
                .set("sequence", change.getSequence())
                .set("id", change.getId())
                .set("actor_a", pair.a())
                .set("actor_b", pair.b())
                .set("version", change.getVersion())
                .set("kind", change.getKind())
                .set("facet", change.getFacet())
                .set("source", change.getSource())
                .set("target", change.getTarget())
                .set("agreement", change.getAgreement())
                .setDate("effective", change.getEffective())
                .set("known", change.getKnown())
                .set("cause", change.getCause())
                .set("reason", change.getReason())
                .set("article", change.getArticle());
        setStanding(row, "before", change.getBefore());
        setStanding(row, "after", change.getAfter());
        change.getEvidence().stream()
                .findFirst()
                .ifPresent(best -> row.set("claim", best.getClaim()).set("quote", best.getQuote()));
        return row;
    }

    private static void setStanding(Row row, String when, Optional<Standing> standing) {
        row.set(when + "_value", standing.flatMap(Standing::getValue))
                .set(when + "_label", standing.flatMap(Standing::getLabel))
                .setDate(when + "_since", standing.flatMap(Standing::getSince))
                .set(when + "_basis", standing.flatMap(Standing::getBasis))
                .set(when + "_pending", standing.map(it -> Json.array(it.getPending())))
                .set(when + "_disputed", standing.map(it -> Json.array(it.getDisputed())));
    }
}
