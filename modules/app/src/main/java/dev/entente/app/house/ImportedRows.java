package dev.entente.app.house;

import dev.entente.app.Cluster;
import dev.entente.app.Failure;
import dev.entente.ledger.ClaimColumns;
import dev.entente.model.Ruling;
import dev.entente.model.Topics;
import dev.entente.server.ruling.RulingEntry;
import dev.entente.server.ruling.RulingLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What curated tables have in force: the rulings that their rows made, which nobody replaced or took back. */
public final class ImportedRows {
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ImportedRows() {}

    /**
     * Those of a table, whatever its file says now.
     *
     * @param table its name
     * @throws Failure where the log of the rulings cannot be read
     */
    public static List<Ruling> of(Cluster cluster, String table) {
        var named = cluster.topics().rulings();
        var id = TopicIds.of(cluster, named);
        var consumer = cluster.consumer(named);
        // As many partitions as there are: whoever imports need not have the setting of whoever runs the house.
        var topic = Topics.withPartitions(consumer.partitionsFor(named.name()).size())
                .rulings();
        try (var log = new RulingLog(topic, id, consumer)) {
            awaitWhole(log);
            return log
                    .page(
                            log.start(),
                            entry -> ClaimColumns.isBy(table, entry.ruling()) && log.isInForce(entry),
                            Integer.MAX_VALUE)
                    .entries()
                    .stream()
                    .map(RulingEntry::ruling)
                    .toList();
        }
    }

    private static void awaitWhole(RulingLog log) {
        var end = Instant.now().plus(PATIENCE);
        while (!log.isWhole()) {
            if (!log.isAlive() || Instant.now().isAfter(end)) {
                throw new Failure("The log of the rulings was not read to its end: try again");
            }
            try {
                Thread.sleep(GLANCE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure("Interrupted while the rulings are read", e);
            }
        }
    }
}
