package dev.entente.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Whoever asks for a pair, an actor or a date does not have to wait until a large table has been read. See
 * {@code docs/decisions/086-narrow-questions-by-index.md}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class IndexContract {
    /** A column about a pair, an actor, an article or a time, compared with something given. */
    private static final Pattern NARROW = Pattern.compile(
            "\\b(pair|actor_[ab]|article|known|known_from|known_to|\\w+_first|\\w+_last)\\s*(=|<=|>=|<|>)\\s*'");

    private SinkDatabase database;

    /** A database of its own. */
    abstract SinkDatabase open() throws SQLException;

    /** What the plan of a query says that it does, a line for each step. */
    abstract List<String> plan(SinkDatabase database, String sql) throws SQLException;

    /** The large table that a step reads from one end to the other, by name or alias; nothing where it does not. */
    abstract Stream<String> readWhole(String step);

    @BeforeAll
    void fill() throws SQLException {
        database = open();
        TableDump.empty(database);
        WideLedger.write(database);
        gatherStatistics(database);
    }

    /** Lets the database look at what it holds, where it does so by itself in the end. */
    void gatherStatistics(SinkDatabase filled) throws SQLException {}

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void shouldAnswerTheNarrowQueriesOfTheDocumentByIndex() throws SQLException, IOException {
        var narrow = SqlDocument.examples().stream()
                .map(SqlDocument.Example::sql)
                .filter(sql -> NARROW.matcher(sql).find())
                .toList();

        assertThat(narrow).hasSizeGreaterThan(10);
        for (var sql : narrow) {
            requireIndex(sql);
        }
    }

    @Test
    void shouldFindAPairByIndexInEachTableAndView() throws SQLException {
        for (var relation : Catalog.relations()) {
            if (relation.columnNames().contains("pair")) {
                requireIndex("SELECT * FROM %s WHERE pair = 'ARM-KAZ'".formatted(relation));
            }
        }
    }

    @Test
    void shouldFindAnActorByIndexInEachLargeTableAndView() throws SQLException {
        var large = WideLedger.TABLES.stream().map(Catalog::table);
        var asked = Stream.concat(large, Catalog.views().stream())
                .filter(relation -> relation.columnNames().contains("actor_a"))
                .toList();

        assertThat(asked).hasSizeGreaterThan(5);
        for (var relation : asked) {
            requireIndex("SELECT * FROM %s WHERE actor_a = 'KAZ' OR actor_b = 'KAZ'".formatted(relation));
        }
    }

    @Test
    void shouldFindADayOrAnInstantByIndexWhereItIsAskedFor() throws SQLException {
        for (var sql : List.of(
                "SELECT * FROM event WHERE date_first >= '2025-10-01'",
                "SELECT * FROM event_now WHERE date_first BETWEEN '2025-10-01' AND '2025-10-31'",
                "SELECT * FROM article WHERE published_first >= '2025-10-01'",
                "SELECT * FROM relationship_change WHERE known >= '2026-05-01T00:00:00.000Z'",
                "SELECT * FROM relationship_history WHERE known_from >= '2026-05-01T00:00:00.000Z'",
                "SELECT * FROM partnership_now WHERE since_first >= '2025-10-01'",
                "SELECT * FROM claim_now WHERE article = 'kazinform-7'",
                "SELECT * FROM claim WHERE known_to IS NOT NULL ORDER BY known_to",
                "SELECT * FROM changes_last_30_days",
                "SELECT * FROM severed_now")) {
            requireIndex(sql);
        }
    }

    @Test
    void shouldSayWhereATableIsReadWhole() throws SQLException {
        assertThat(plan(database, "SELECT * FROM claim WHERE quote = 'so'").stream()
                        .flatMap(this::readWhole))
                .containsExactly("claim");
    }

    private void requireIndex(String sql) throws SQLException {
        var plan = plan(database, sql);
        assertThat(plan.stream().flatMap(this::readWhole))
                .as("%s%n%s", sql, String.join("\n", plan))
                .isEmpty();
    }
}
