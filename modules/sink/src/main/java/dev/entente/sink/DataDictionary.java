package dev.entente.sink;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Tells whoever queries the database what its tables and columns mean, in the words of {@code tables.tsv}. */
final class DataDictionary {
    private static final Table DICTIONARY = Catalog.table("data_dictionary");

    private final Session session;
    private final Dialect dialect;

    DataDictionary(Session session, Dialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    /** Fills the table {@code data_dictionary} and, where the database knows comments, sets them. */
    void write() throws SQLException {
        session.replace(DICTIONARY, rows());
        if (dialect == Dialect.POSTGRESQL) {
            for (var table : Catalog.tables()) {
                comment("TABLE " + table, table.description());
            }
            for (var view : Catalog.views()) {
                comment("VIEW " + view, view.description());
            }
            for (var table : Catalog.relations()) {
                for (var column : table.columns()) {
                    comment("COLUMN " + table + "." + column.name(), column.description());
                }
            }
        }
    }

    private static List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var table : Catalog.relations()) {
            rows.add(row(table.name(), "*", table.description()));
            for (var column : table.columns()) {
                rows.add(row(table.name(), column.name(), column.description()));
            }
        }
        return rows;
    }

    private static Row row(String table, String column, String description) {
        return DICTIONARY
                .row()
                .set("table_name", table)
                .set("column_name", column)
                .set("description", description);
    }

    private void comment(String what, String description) throws SQLException {
        session.update("COMMENT ON %s IS '%s'".formatted(what, description.replace("'", "''")));
    }
}
