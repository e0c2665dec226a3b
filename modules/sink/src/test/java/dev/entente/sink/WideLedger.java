package dev.entente.sink;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** A ledger without sense that has enough rows for a database to prefer an index, if there is one. */
final class WideLedger {
    private static final int ROWS = 4000;

    /** More than there are actors, facets or values, and yet each is there several times. */
    private static final int KINDS = 80;

    private static final Instant FIRST_KNOWN = Instant.parse("2020-07-01T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);

    /** The tables that grow with the news, and not with the number of states or of analysts. */
    static final List<String> TABLES = List.of(
            "relationship",
            "relationship_history",
            "relationship_evidence",
            "relationship_change",
            "event",
            "event_third",
            "event_article",
            "event_claim",
            "claim",
            "claim_set",
            "article");

    private WideLedger() {}

    /** Writes into tables that are there and empty. */
    static void write(SinkDatabase database) throws SQLException {
        database.transaction(session -> {
            for (var name : TABLES) {
                var table = Catalog.table(name);
                session.insert(
                        table,
                        IntStream.range(0, ROWS)
                                .mapToObj(number -> row(table, number))
                                .toList());
            }
            return null;
        });
    }

    private static Row row(Table table, int number) {
        var row = table.row();
        for (var column : table.columns()) {
            if (!column.name().equals("known_to")) {
                row.set(column.name(), value(column, number));
            }
        }
        return row;
    }

    private static Object value(Column column, int number) {
        return switch (column.type()) {
            case TEXT, JSON -> column.name() + (column.key() ? number : number % KINDS);
            case INTEGER -> number;
            case BIGINT -> (long) number;
            case DOUBLE -> 1.0 / (1 + number);
            case BOOLEAN -> number % 2 == 0;
            case DATE -> FIRST_DAY.plusDays(number);
            case INSTANT -> FIRST_KNOWN.plusSeconds(number * 46_800L);
        };
    }
}
