package dev.entente.streams.error;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/**
 * The dead letters of a topic: lists them, and sends them back once their cause is mended. To send one back twice does
 * nothing the second time: it keeps its first place, by which it is known.
 */
public final class DeadLetterQueue {
    private static final Duration POLL = Duration.ofMillis(500);

    private final String topic;
    private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;

    /**
     * @param topic the topic of dead letters
     * @param consumer of committed records, without a group; the caller closes it
     */
    public DeadLetterQueue(String topic, org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer) {
        this.topic = topic;
        this.consumer = consumer;
    }

    /** Hands over every dead letter that is there now, those of one partition in their order. */
    public void forEach(Consumer<DeadLetter> reader) {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        var ends = consumer.endOffsets(partitions);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                reader.accept(DeadLetter.of(record));
            }
        }
    }

    /**
     * Sends dead letters back to the topic they came from.
     *
     * @param which those to send back
     * @param producer writes them; placed by murmur2, Kafka's default
     * @return those that were sent, each acknowledged
     */
    public List<DeadLetter> redrive(Predicate<DeadLetter> which, Producer<byte[], byte[]> producer) {
        var sent = new ArrayList<DeadLetter>();
        var acknowledgements = new ArrayList<java.util.concurrent.Future<?>>();
        forEach(letter -> {
            if (which.test(letter) && letter.canGoBack()) {
                acknowledgements.add(producer.send(letter.redriven()));
                sent.add(letter);
            }
        });
        producer.flush();
        for (var acknowledgement : acknowledgements) {
            try {
                acknowledgement.get();
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException(
                        "A dead letter could not be sent back: " + e.getCause().getMessage(), e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while sending dead letters back", e);
            }
        }
        return sent;
    }
}
