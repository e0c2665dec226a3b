package dev.entente.registry;

import org.apache.kafka.common.KafkaException;

/**
 * The registry answered, and the answer is no. Its error codes are Confluent's: 40401 subject, 40402 version and 40403
 * schema not found, 40901 (or 409) incompatible schema, 42201 invalid schema; 401 and 403 where it does not know us.
 */
public final class RegistryException extends KafkaException {
    static final int SUBJECT_NOT_FOUND = 40401;
    static final int VERSION_NOT_FOUND = 40402;
    static final int SCHEMA_NOT_FOUND = 40403;

    private static final long serialVersionUID = 1L;

    private final int status;
    private final int errorCode;

    RegistryException(int status, int errorCode, String message) {
        super(message);
        this.status = status;
        this.errorCode = errorCode;
    }

    /** Status of the HTTP answer. */
    public int status() {
        return status;
    }

    /** Confluent's error code; the status where the registry gave none. */
    public int errorCode() {
        return errorCode;
    }

    /** True where the registry has no such subject, version or schema. */
    public boolean isNotFound() {
        return errorCode == SUBJECT_NOT_FOUND || errorCode == VERSION_NOT_FOUND || errorCode == SCHEMA_NOT_FOUND;
    }
}
