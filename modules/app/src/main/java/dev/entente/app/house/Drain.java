package dev.entente.app.house;

import dev.entente.app.Cluster;
import dev.entente.app.Failure;
import dev.entente.model.Topic;
import dev.entente.sink.Sink;
import dev.entente.streams.extraction.ExtractionTopology;
import dev.entente.streams.ledger.LedgerTopology;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds out whether everything that was published has gone all the way: each part has come to the end of what the part
 * before it wrote. Asked in the order of an article's way, so that yes is yes: a part's position is committed together
 * with what it wrote.
 */
public final class Drain implements AutoCloseable {
    private final Cluster cluster;
    private final Supplier<Map<String, Long>> written;
    private final Admin admin;

    Drain(Cluster cluster, SinkPart sink) {
        this.cluster = cluster;
        this.written = () -> sink.status().positions();
        this.admin = cluster.admin();
    }

    /** Of parts in other processes, by what they tell their groups. */
    public Drain(Cluster cluster) {
        this.cluster = cluster;
        this.written = () -> committed(Sink.GROUP);
        this.admin = cluster.admin();
    }

    /** Whether nothing is under way. */
    public boolean isDry() {
        var topics = cluster.topics();
        return hasReached(committed(ExtractionTopology.APPLICATION_ID), ends(topics.articles(), topics.rulings()))
                && hasReached(committed(LedgerTopology.APPLICATION_ID), ends(topics.claims()))
                && hasReached(
                        written.get(),
                        ends(topics.claims(), topics.relationships(), topics.relationshipChanges(), topics.events()));
    }

    @Override
    public void close() {
        admin.close();
    }

    private static boolean hasReached(Map<String, Long> positions, Map<String, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> end.getValue() == 0 || positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private Map<String, Long> committed(String group) {
        return await(() -> admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get())
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toString(),
                        entry -> entry.getValue().offset()));
    }

    private Map<String, Long> ends(Topic<?>... topics) {
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        Stream.of(topics)
                .forEach(topic -> IntStream.range(0, topic.partitions())
                        .forEach(partition ->
                                latest.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest())));
        return await(() -> admin.listOffsets(latest).all().get()).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toString(),
                        entry -> entry.getValue().offset()));
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
