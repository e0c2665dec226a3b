package dev.entente.app.house;

import dev.entente.app.Failure;
import dev.entente.ledger.PairState;
import dev.entente.model.ClaimSet;
import dev.entente.model.Pair;
import dev.entente.model.Topics;
import dev.entente.sink.SinkDatabase;
import dev.entente.sink.TableVerifier;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Holds the SQL tables to a rebuild, once the sink has written all that there is. */
final class TableCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(200);

    private final SinkDatabase database;
    private final TableVerifier verifier;

    TableCheck(SinkDatabase database) {
        this.database = database;
        this.verifier = new TableVerifier(database);
    }

    /** What the sink has not written yet after some patience, a line for each partition; none where it has. */
    List<String> awaitSink(Topics topics, Consumer<byte[], byte[]> consumer) {
        var partitions = Stream.of(
                        topics.claims(), topics.relationships(), topics.relationshipChanges(), topics.events())
                .flatMap(topic -> IntStream.range(0, topic.partitions())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                .toList();
        var ends = consumer.endOffsets(partitions);
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            var behind = behind(ends);
            if (behind.isEmpty() || Instant.now().isAfter(deadline)) {
                return behind;
            }
            try {
                Thread.sleep(GLANCE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure("Interrupted while waiting for the sink", e);
            }
        }
    }

    /** What the claims and rulings of a pair in SQL say otherwise than these sets about what was known then. */
    List<String> claims(Pair pair, Instant known, List<ClaimSet> sets) {
        return named(pair, () -> verifier.differences(pair, known, sets));
    }

    /** What the present state of a pair in SQL says otherwise than this one. */
    List<String> state(PairState state) {
        return named(state.pair(), () -> verifier.differences(state.toRelationship(0, 0, 0)));
    }

    private List<String> behind(Map<TopicPartition, Long> ends) {
        var written = read(database::positions);
        var behind = new ArrayList<String>();
        ends.forEach((partition, end) -> {
            var position = written.getOrDefault(partition.toString(), 0L);
            if (position < end) {
                behind.add(
                        "%s: the tables hold it up to %d of %d: does a sink run?".formatted(partition, position, end));
            }
        });
        behind.sort(null);
        return behind;
    }

    private static List<String> named(Pair pair, Question<List<String>> question) {
        return read(question).stream()
                .map(difference -> "%s: in SQL, %s".formatted(pair.key(), difference))
                .toList();
    }

    private static <T> T read(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new Failure("The tables cannot be read: " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws SQLException;
    }
}
