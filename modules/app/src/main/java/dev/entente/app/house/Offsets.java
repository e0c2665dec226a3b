package dev.entente.app.house;

import dev.entente.app.Cluster;
import dev.entente.app.Failure;
import dev.entente.model.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** How far topics go and groups have come, by partition, asked of the brokers. */
final class Offsets implements AutoCloseable {
    private final Admin admin;
    private final int patience;

    /** @param patience how long the brokers have to answer */
    Offsets(Cluster cluster, Duration patience) {
        this.admin = cluster.admin();
        this.patience = (int) patience.toMillis();
    }

    /**
     * Where a group has come to.
     *
     * @throws Failure where the brokers do not say
     */
    Map<String, Long> committed(String group) {
        var options = new ListConsumerGroupOffsetsOptions().timeoutMs(patience);
        return await(() -> admin.listConsumerGroupOffsets(group, options)
                        .partitionsToOffsetAndMetadata()
                        .get())
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toString(),
                        entry -> entry.getValue().offset()));
    }

    /**
     * Where topics end.
     *
     * @throws Failure where the brokers do not say
     */
    Map<String, Long> ends(Topic<?>... topics) {
        return ends(OffsetSpec.latest(), topics);
    }

    /** The same at another place; where nothing is so late, the end. */
    Map<String, Long> ends(OffsetSpec spec, Topic<?>... topics) {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        Stream.of(topics)
                .forEach(topic -> IntStream.range(0, topic.partitions())
                        .forEach(partition -> asked.put(new TopicPartition(topic.name(), partition), spec)));
        var options = new ListOffsetsOptions().timeoutMs(patience);
        var found = await(() -> admin.listOffsets(asked, options).all().get());
        var open = found.entrySet().stream()
                .filter(entry -> entry.getValue().offset() < 0)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> OffsetSpec.latest()));
        var all = new HashMap<>(found);
        if (!open.isEmpty()) {
            all.putAll(await(() -> admin.listOffsets(open, options).all().get()));
        }
        return all.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toString(),
                        entry -> entry.getValue().offset()));
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }

    private static <T> T await(Question<T> question) {
        try {
            return question.ask();
        } catch (ExecutionException e) {
            throw new Failure(
                    "The broker does not tell how far the parts are: "
                            + e.getCause().getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted while asking how far the parts are", e);
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws ExecutionException, InterruptedException;
    }
}
