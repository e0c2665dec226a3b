package dev.entente.streams.error;

import dev.entente.streams.Tally;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Sends what can never be taken in to the dead letters, byte for byte and with where it came from, and lets the stream
 * go on; stops the stream on an outage, so that nothing is lost to a registry that is away for a minute. Kafka Streams
 * makes it by its class name and {@link #configure configures} it; a dead letter is part of the task's transaction.
 */
public final class DeadLetters implements DeserializationExceptionHandler, ProcessingExceptionHandler {
    /** Header: what was wrong, in one word: a {@link Poison} or a cause of the registry's. */
    public static final String CAUSE = "entente.dlq.cause";
    /** Header: what was wrong and what to do, in a sentence. */
    public static final String MESSAGE = "entente.dlq.message";
    /** Header: topic that the record was read from. */
    public static final String TOPIC = "entente.dlq.topic";
    /** Header: partition that the record was read from, in decimal digits. */
    public static final String PARTITION = "entente.dlq.partition";
    /** Header: offset that the record was read from, in decimal digits. */
    public static final String OFFSET = "entente.dlq.offset";
    /** Header: class of the exception. */
    public static final String EXCEPTION = "entente.dlq.exception";
    /** Header: digest of the stack, the same for the same fault. */
    public static final String STACK = "entente.dlq.stack";

    private String queue;
    private Tally tally = new Tally();

    /** True where a record on which this was thrown is laid aside; false where the application stops. */
    public static boolean wouldTake(Exception exception) {
        return Diagnosis.of(exception).isPresent();
    }

    @Override
    public void configure(Map<String, ?> configuration) {
        queue = Objects.requireNonNull(
                        configuration.get(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG),
                        StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG + " must name the dead letters' topic")
                .toString();
        tally = Tally.of(configuration);
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        return Diagnosis.of(exception)
                .map(cause -> DeserializationExceptionHandler.Response.resume(
                        List.of(letter(context, record.key(), record.value(), cause, exception))))
                .orElseGet(DeserializationExceptionHandler.Response::fail);
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        return Diagnosis.ofProcessing(exception)
                .map(cause -> ProcessingExceptionHandler.Response.resume(
                        List.of(letter(context, context.sourceRawKey(), context.sourceRawValue(), cause, exception))))
                .orElseGet(ProcessingExceptionHandler.Response::fail);
    }

    private ProducerRecord<byte[], byte[]> letter(
            ErrorHandlerContext context, byte[] key, byte[] value, String cause, Exception exception) {
        tally.count(Tally.DEAD_LETTERS, cause);
        var root = Diagnosis.root(exception);
        var headers = new RecordHeaders(context.headers());
        add(headers, CAUSE, cause);
        add(headers, MESSAGE, Optional.ofNullable(root.getMessage()).orElse(root.toString()));
        add(headers, TOPIC, context.topic());
        add(headers, PARTITION, Integer.toString(context.partition()));
        add(headers, OFFSET, Long.toString(context.offset()));
        add(headers, EXCEPTION, root.getClass().getName());
        add(headers, STACK, Diagnosis.stackDigest(root));
        // What is too large to be read may be too large to be written: it stays where it is, for its topic is kept.
        var kept = cause.equals(Poison.OVERSIZED.name()) ? null : value;
        return new ProducerRecord<>(queue, null, null, key, kept, headers);
    }

    private static void add(RecordHeaders headers, String name, String value) {
        // A letter that died twice tells of its last death.
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
