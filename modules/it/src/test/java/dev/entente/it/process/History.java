package dev.entente.it.process;

import dev.entente.app.Cluster;
import dev.entente.model.Relationship;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Every state that each pair was ever in, as a reader of committed records sees them come. */
final class History implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);

    private final Map<String, Map<Long, String>> hashes = new ConcurrentHashMap<>();
    private final Map<String, Long> newest = new ConcurrentHashMap<>();
    private final Consumer<String, Relationship> consumer;
    private final Thread reader = new Thread(this::read, "history");
    private volatile boolean closing;

    History(Cluster cluster) {
        var topic = cluster.topics().relationships();
        consumer = cluster.consumer(topic);
        var partitions = IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        reader.setDaemon(true);
        reader.start();
    }

    /** The pairs of which anything is known. */
    Set<String> pairs() {
        return newest.keySet();
    }

    /** The version of the pair's newest state that has been seen: whoever answers an older one has to say so. */
    long newest(String pair) {
        return newest.get(pair);
    }

    /** Whether the pair was ever in this state. */
    boolean knows(String pair, long version, String hash) {
        return hash.equals(hashes.get(pair).get(version));
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        reader.join();
    }

    private void read() {
        try (consumer) {
            while (!closing) {
                for (var record : consumer.poll(POLL)) {
                    var state = record.value();
                    hashes.computeIfAbsent(record.key(), pair -> new ConcurrentHashMap<>())
                            .put(state.getVersion(), state.getHash());
                    newest.put(record.key(), state.getVersion());
                }
            }
        }
    }
}
