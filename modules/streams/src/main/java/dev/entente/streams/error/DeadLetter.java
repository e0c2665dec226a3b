package dev.entente.streams.error;

import dev.entente.streams.extraction.Redrive;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record that could not be taken in, and why.
 *
 * @param queue topic of dead letters that it lies in
 * @param partition partition of that topic
 * @param offset offset in that partition
 * @param died when
 * @param cause what was wrong, in one word
 * @param message what was wrong and what to do, in a sentence
 * @param topic topic that it was read from; empty where it does not say
 * @param fromPartition partition that it was read from; -1 where it does not say
 * @param fromOffset offset that it was read from; -1 where it does not say
 * @param record the record itself, byte for byte; without its value where that was too large
 */
public record DeadLetter(
        String queue,
        int partition,
        long offset,
        Instant died,
        String cause,
        String message,
        String topic,
        int fromPartition,
        long fromOffset,
        ConsumerRecord<byte[], byte[]> record) {

    private static final List<String> OURS = List.of(
            DeadLetters.CAUSE,
            DeadLetters.MESSAGE,
            DeadLetters.TOPIC,
            DeadLetters.PARTITION,
            DeadLetters.OFFSET,
            DeadLetters.EXCEPTION,
            DeadLetters.STACK);

    /** Reads a record of a topic of dead letters. One without our headers has no topic to go back to. */
    public static DeadLetter of(ConsumerRecord<byte[], byte[]> record) {
        var headers = record.headers();
        return new DeadLetter(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                header(headers, DeadLetters.CAUSE).orElse("UNKNOWN"),
                header(headers, DeadLetters.MESSAGE).orElse("it has none of the headers that say where it came from"),
                header(headers, DeadLetters.TOPIC).orElse(""),
                (int) number(headers, DeadLetters.PARTITION),
                number(headers, DeadLetters.OFFSET),
                record);
    }

    /** True where it says which topic, partition and offset it came from, and has its value, so that it can go back. */
    public boolean canGoBack() {
        return !topic.isEmpty() && fromPartition >= 0 && fromOffset >= 0 && !cause.equals(Poison.OVERSIZED.name());
    }

    /** The key as text, where it has one; bytes that are no UTF-8 are shown as question marks. */
    public Optional<String> key() {
        return Optional.ofNullable(record.key()).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** The record as it goes back: to its topic, placed by its key, with its first place in a header. */
    ProducerRecord<byte[], byte[]> redriven() {
        var headers = new RecordHeaders(record.headers());
        OURS.forEach(headers::remove);
        if (Redrive.origin(headers).isEmpty()) {
            headers.add(Redrive.HEADER, new Redrive(fromPartition, fromOffset).toBytes());
        }
        return new ProducerRecord<>(topic, null, null, record.key(), record.value(), headers);
    }

    private static long number(Headers headers, String name) {
        return header(headers, name)
                .filter(digits -> digits.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(-1L);
    }

    private static Optional<String> header(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    }
}
