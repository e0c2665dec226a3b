package dev.entente.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.Pair;
import dev.entente.model.Relationship;
import dev.entente.model.Topics;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableVerifierTest {
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
}
