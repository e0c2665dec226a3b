package dev.entente.sink;

import dev.entente.model.Evidence;
import java.util.ArrayList;
import java.util.List;

/** Claims as proof, as columns of a row or as rows of their own. */
final class EvidenceColumns {
    private static final Table EVIDENCE = Catalog.table("relationship_evidence");

    /** What a claim proves. */
    enum Role {
        VALUE,
        PENDING,
        DISPUTE,
        PERIOD,
        STAGE
    }

    private EvidenceColumns() {}

    /** Sets the columns of the best claim, the first; leaves them empty where there is none. */
    static Row setBest(Row row, List<Evidence> evidence) {
        evidence.stream()
                .findFirst()
                .ifPresent(best -> row.set("article", best.getArticle())
                        .set("claim", best.getClaim())
                        .set("publisher", best.getSource())
                        .set("speaker", best.getSpeaker())
                        .set("quote", best.getQuote()));
        return row;
    }

    /** One row for each claim that proves a part of a pair's state. */
    static List<Row> rows(String pair, String facet, String subject, Role role, int ordinal, List<Evidence> evidence) {
        var rows = new ArrayList<Row>();
        for (var each : evidence) {
            rows.add(setBest(EVIDENCE.row(), List.of(each))
                    .set("pair", pair)
                    .set("facet", facet)
                    .set("subject", subject)
                    .set("role", role)
                    .set("ordinal", ordinal)
                    .set("rank", rows.size())
                    .setDate("date", each.getDate()));
        }
        return rows;
    }
}
