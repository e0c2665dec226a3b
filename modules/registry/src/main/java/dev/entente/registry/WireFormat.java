package dev.entente.registry;

import java.nio.ByteBuffer;

/** Confluent's wire format: a zero byte, the schema's id in four bytes, most significant first, then Avro binary. */
final class WireFormat {
    static final byte MAGIC = 0;
    static final int HEADER_BYTES = 1 + Integer.BYTES;

    private WireFormat() {}

    /** The header of a record of this schema. */
    static byte[] header(int schemaId) {
        return ByteBuffer.allocate(HEADER_BYTES).put(MAGIC).putInt(schemaId).array();
    }

    /** The id of the schema that a record was written with. */
    static int schemaId(String topic, byte[] record) {
        if (record.length > 0 && record[0] != MAGIC) {
            throw new PoisonRecordException(
                    PoisonRecordException.Cause.WRONG_MAGIC,
                    "A record of %s begins with byte 0x%02x, not with the 0x00 of Confluent's wire format: its producer needs a schema registry serializer"
                            .formatted(topic, record[0]));
        }
        if (record.length < HEADER_BYTES) {
            throw new PoisonRecordException(
                    PoisonRecordException.Cause.TRUNCATED,
                    "A record of %s has %d bytes; the header alone takes %d"
                            .formatted(topic, record.length, HEADER_BYTES));
        }
        return ByteBuffer.wrap(record, 1, Integer.BYTES).getInt();
    }
}
