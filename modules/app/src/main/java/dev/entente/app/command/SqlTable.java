package dev.entente.app.command;

import dev.entente.app.Failure;
import dev.entente.model.json.When;
import dev.entente.sink.SinkDatabase;
import java.sql.SQLException;
import java.util.Objects;

/** The relationships as the SQL tables have them. */
final class SqlTable {
    private static final String RELATIONSHIPS = """
            SELECT pair, facet, subject, value, since, basis, quote FROM relationship
            WHERE value IS NOT NULL
            ORDER BY pair, facet, subject
            """;

    private SqlTable() {}

    static Rows relationships(SinkDatabase database) {
        var rows = Rows.of("pair", "facet", "value", "since", "basis", "it says");
        try {
            for (var row : database.query(RELATIONSHIPS).rows()) {
                var cells = row.stream().map(cell -> Objects.toString(cell, "")).toList();
                var isDirected = !cells.get(2).equals(cells.get(0));
                rows.add(
                        cells.get(0),
                        cells.get(1) + (isDirected ? " " + cells.get(2) : ""),
                        cells.get(3),
                        When.words(cells.get(4)),
                        cells.get(5),
                        Standings.quoted(cells.get(6)));
            }
            return rows;
        } catch (SQLException e) {
            throw new Failure("The table cannot be read: " + e.getMessage(), e);
        }
    }
}
