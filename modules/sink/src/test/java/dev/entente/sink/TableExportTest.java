package dev.entente.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.sink.TableExport.Format;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableExportTest {
    private static final Table ACTOR = Catalog.table("actor");

    @TempDir
    private Path directory;

    private SinkDatabase database;

    @BeforeEach
    void openDatabase() throws SQLException {
        database = SinkDatabase.open("jdbc:sqlite:" + directory.resolve("sink.db"));
        ExampleLedger.write(database);
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void shouldWriteCsvWithAHeaderInTheOrderOfTheKey() throws SQLException, IOException {
        assertThat(export("agreement_stage", Format.CSV).lines())
                .containsExactly(
                        "pair,name,ordinal,stage,date,date_first,date_last,date_precision,article,claim,publisher,speaker,quote",
                        "ARM-AZE,peace agreement,0,CONCLUDED,2025-03,2025-03-01,2025-03-31,MONTH,,,,,",
                        "ARM-AZE,peace agreement,1,INITIALLED,2025-08-08,2025-08-08,2025-08-08,DAY,,,,,");
    }

    @Test
    void shouldWriteJsonLinesWithoutWhatIsUnknown() throws SQLException, IOException {
        assertThat(export("agreement", Format.JSONL))
                .isEqualTo("{\"pair\":\"ARM-AZE\",\"name\":\"peace agreement\",\"actor_a\":\"ARM\",\"actor_b\":\"AZE\","
                        + "\"parties\":[\"ARM\",\"AZE\"],\"stage\":\"INITIALLED\",\"date\":\"2025-08-08\","
                        + "\"date_first\":\"2025-08-08\",\"date_last\":\"2025-08-08\",\"date_precision\":\"DAY\","
                        + "\"sources\":2}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "=\"a\",b"})
    void shouldDefuseATextThatASpreadsheetWouldRun(String text) throws SQLException, IOException {
        rename(text);

        var cell = export("actor", Format.CSV).split(",", 3)[2];

        assertThat(cell.replaceFirst("^\"", "")).startsWith("'");
    }

    @Test
    void shouldTellAnEmptyTextFromNothing() throws SQLException, IOException {
        rename("");
        assertThat(export("actor", Format.CSV)).isEqualTo("actor,name\r\nARM,\"\"\r\n");

        rename(null);
        assertThat(export("actor", Format.CSV)).isEqualTo("actor,name\r\nARM,\r\n");
    }

    @Test
    void shouldQuoteWhatWouldBreakALine() throws SQLException, IOException {
        rename("Armenia, \"the\nrepublic\"");

        assertThat(export("actor", Format.CSV)).isEqualTo("actor,name\r\nARM,\"Armenia, \"\"the\nrepublic\"\"\"\r\n");
    }

    @Test
    void shouldExportTheDictionaryAsAnyOtherTable() throws SQLException, IOException {
        assertThat(export("data_dictionary", Format.CSV))
                .contains("claim,span_begin,First UTF-16 unit of the span in the article's text.");
    }

    @Test
    void shouldExportAViewAsAnyOtherTable() throws SQLException, IOException {
        assertThat(export("severed_now", Format.JSONL))
                .startsWith("{\"pair\":\"ARM-TUR\",\"actor_a\":\"ARM\",\"actor_b\":\"TUR\",\"since\":\"1993-04\"");
    }

    @Test
    void shouldExportEveryTableAndView() throws SQLException, IOException {
        for (var name : TableExport.names()) {
            for (var format : Format.values()) {
                var lines = export(name, format).lines().count() - (format == Format.CSV ? 1 : 0);
                var rows = database.query("SELECT count(*) FROM " + name)
                        .rows()
                        .get(0)
                        .get(0);
                assertThat(lines).as("%s as %s", name, format).isEqualTo(((Number) rows).longValue());
            }
        }
    }

    @Test
    void shouldSayThatThereIsNoSuchFileAndMakeNone() {
        var missing = directory.resolve("missing.db");

        try (var none = SinkDatabase.open("jdbc:sqlite:" + missing)) {
            assertThatThrownBy(() -> new TableExport(none).write("actor", Format.CSV, new StringWriter()))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("there is no file " + missing);
        }
        assertThat(missing).doesNotExist();
    }

    @Test
    void shouldSayWhatIsCited() throws SQLException {
        assertThat(new TableExport(database).citation("relationship", 4, Instant.parse("2026-06-01T00:00:00Z")))
                .isEqualTo("Entente, a ledger of relations between states: table relationship, 4 rows, "
                        + "known up to 2026-05-20T12:00:00Z, exported 2026-06-01T00:00:00Z.");
    }

    @Test
    void shouldNameTheTablesWhereThereIsNoSuchTable() {
        assertThatThrownBy(() -> export("actors; DROP TABLE actor", Format.CSV))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there are relationship, relationship_history");
    }

    private void rename(String name) throws SQLException {
        database.transaction(session -> {
            session.update("DELETE FROM actor");
            session.insert(ACTOR, List.of(ACTOR.row().set("actor", "ARM").set("name", Optional.ofNullable(name))));
            return null;
        });
    }

    private String export(String table, Format format) throws SQLException, IOException {
        var out = new StringWriter();
        new TableExport(database).write(table, format, out);
        return out.toString();
    }
}
