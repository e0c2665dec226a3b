package dev.entente.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.ClaimSet;
import dev.entente.model.Pair;
import dev.entente.model.Relationship;
import dev.entente.model.Topics;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableVerifierTest {
    private static final Pair PAIR = Pair.of("ARM", "KAZ");

    @TempDir
    private Path directory;

    private SinkDatabase database;
    private Relationship relationship;

    @BeforeEach
    void writeRelationship() throws SQLException {
        database = SinkDatabase.open("jdbc:sqlite:" + directory.resolve("sink.db"));
        database.migrate();
        relationship = new RandomNews(4, Topics.standard()).relationship(Pair.of("ARM", "KAZ"));
        var batch = new Batch();
        batch.add("ARM-KAZ", Optional.of(relationship));
        database.transaction(session -> {
            new BatchWriter(Map.of()).write(session, batch);
            return null;
        });
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void shouldFindNoDifferenceInWhatItWrote() throws SQLException {
        assertThat(relationship.getFacets()).isNotEmpty();
        assertThat(new TableVerifier(database).differences(relationship)).isEmpty();
        assertThat(new TableVerifier(database).hashes()).containsExactly(Map.entry("ARM-KAZ", relationship.getHash()));
    }

    @Test
    void shouldNameTheColumnThatWasTamperedWith() throws SQLException {
        database.transaction(
                session -> session.update("UPDATE relationship SET sources = 99 WHERE facet = 'partnership'"));

        assertThat(new TableVerifier(database).differences(relationship))
                .singleElement()
                .asString()
                .startsWith("relationship [ARM-KAZ, partnership, ARM-KAZ]: sources is 99, not ");
    }

    @Test
    void shouldNameRowsThatLackOrShouldNotBe() throws SQLException {
        database.transaction(session -> {
            session.update("DELETE FROM relationship WHERE facet = 'partnership'");
            return session.update("UPDATE agreement SET name = 'Other Declaration'");
        });

        assertThat(new TableVerifier(database).differences(relationship))
                .containsExactlyInAnyOrder(
                        "relationship lacks [ARM-KAZ, partnership, ARM-KAZ]",
                        "agreement lacks [ARM-KAZ, Alma-Ata Declaration]",
                        "agreement has [ARM-KAZ, Other Declaration], which should not be");
    }

    @Test
    void shouldNameAPeriodThatWasTamperedWith() throws SQLException {
        database.transaction(
                session -> session.update("UPDATE relationship_history SET valid_to = '1812' WHERE known_to IS NULL"));

        assertThat(new TableVerifier(database).differences(relationship))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .startsWith("relationship_history [ARM-KAZ, ")
                        .contains(": valid_to is 1812, not "));
    }

    @Test
    void shouldFindNoDifferenceInTheClaimsOfAnyInstant() throws SQLException {
        var sets = writeSets();

        for (var set : sets) {
            for (var known : List.of(
                    set.getKnown().minusMillis(1),
                    set.getKnown(),
                    set.getKnown().plusMillis(1))) {
                assertThat(new TableVerifier(database).differences(PAIR, known, sets))
                        .as("known at %s", known)
                        .isEmpty();
            }
        }
    }

    @Test
    void shouldNameClaimsThatWereOtherwiseAtThatInstant() throws SQLException {
        var sets = writeSets();
        var last = sets.get(sets.size() - 1).getKnown();
        var before = database.query("SELECT claim FROM claim WHERE known_to IS NULL")
                .rows()
                .size();
        database.transaction(session -> session.update("UPDATE claim SET value = 'ENDED' WHERE known_to IS NULL"));

        assertThat(before).isPositive();
        assertThat(new TableVerifier(database).differences(PAIR, last, sets))
                .hasSize(before)
                .allSatisfy(
                        line -> assertThat(line).contains("claim [ARM-KAZ, ").endsWith("value is ENDED, not ALLIANCE"));
    }

    @Test
    void shouldNameClaimsThatWereForgottenOrMadeUp() throws SQLException {
        var sets = writeSets();
        var last = sets.get(sets.size() - 1).getKnown();
        var claims = database.query("SELECT claim FROM claim WHERE known_to IS NULL")
                .rows()
                .size();
        database.transaction(
                session -> session.update("UPDATE claim SET claim = 'made-up-' || claim WHERE known_to IS NULL"));

        var differences = new TableVerifier(database).differences(PAIR, last, sets);

        assertThat(differences).hasSize(2 * claims);
        assertThat(differences)
                .filteredOn(line -> line.startsWith("claim lacks"))
                .hasSize(claims);
        assertThat(differences)
                .filteredOn(line -> line.endsWith("which should not be"))
                .hasSize(claims);
    }

    /** Sets of a few articles about one pair, revised and repeated. */
    private List<ClaimSet> writeSets() throws SQLException {
        var news = new RandomNews(9, Topics.standard());
        var sets = Stream.generate(() -> news.later().claimSet(PAIR)).limit(40).toList();
        for (var set : sets) {
            var batch = new Batch();
            batch.add(set);
            database.transaction(session -> {
                new BatchWriter(Map.of()).write(session, batch);
                return null;
            });
        }
        return sets;
    }
}
