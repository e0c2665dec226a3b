package dev.entente.registry;

import org.apache.kafka.common.errors.SerializationException;

/** A record that cannot be read however often it is tried: it belongs in the dead letters. */
public final class PoisonRecordException extends SerializationException {

    /** What is wrong with the record. The names are written into headers and metrics, so they stay. */
    public enum Cause {
        /** The first byte is not Confluent's magic 0: the producer wrote plain Avro, JSON or text. */
        WRONG_MAGIC,
        /** The record ends in the middle of a value, or before the schema id does. */
        TRUNCATED,
        /** The registry has no schema of that id. */
        UNKNOWN_SCHEMA,
        /** The schema of that id is none that Avro can read. */
        UNREADABLE_SCHEMA,
        /** Written with a schema that does not resolve to the one it is read with. */
        INCOMPATIBLE_SCHEMA,
        /** A string, byte or item count larger than what is left of the record. */
        OVERSIZED_LENGTH,
        /** A string that is not UTF-8. */
        INVALID_UTF8,
        /** Bytes follow the value. */
        TRAILING_BYTES,
        /** Not Avro in some other way. */
        UNDECODABLE
    }

    private static final long serialVersionUID = 1L;

    private final Cause causeCode;

    /** A poison record found without another exception. */
    public PoisonRecordException(Cause causeCode, String message) {
        super(message);
        this.causeCode = causeCode;
    }

    /** A poison record found by another exception. */
    public PoisonRecordException(Cause causeCode, String message, Throwable cause) {
        super(message, cause);
        this.causeCode = causeCode;
    }

    /** What is wrong, in one word. */
    public Cause causeCode() {
        return causeCode;
    }
}
