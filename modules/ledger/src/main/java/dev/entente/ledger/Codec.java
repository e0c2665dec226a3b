package dev.entente.ledger;

import dev.entente.model.Cause;
import dev.entente.model.Claim;
import dev.entente.model.ClaimSet;
import dev.entente.model.Document;
import dev.entente.model.GeneratedClasses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * The private form of what the ledger stores: a version byte, then Avro binary. It never leaves the store, so it needs
 * no registry; a store written by another version is rebuilt from the claims.
 */
final class Codec {
    private static final byte VERSION = 1;

    static {
        GeneratedClasses.trust();
    }

    private Codec() {}

    static byte[] encode(SpecificRecord... records) {
        var out = new ByteArrayOutputStream(256);
        out.write(VERSION);
        var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        try {
            for (var record : records) {
                new SpecificDatumWriter<SpecificRecord>(record.getSchema()).write(record, encoder);
            }
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be written", e);
        }
        return out.toByteArray();
    }

    static <T extends SpecificRecord> T decode(byte[] bytes, Class<T> type) {
        return read(open(bytes), type);
    }

    static Mention decodeMention(byte[] bytes) {
        var decoder = open(bytes);
        return new Mention(read(decoder, Document.class), read(decoder, Claim.class));
    }

    static byte[] encode(Mention mention) {
        return encode(mention.document(), mention.claim());
    }

    /** The part of a set that is its content: what decides between two sets that claim to be the same version. */
    static byte[] content(ClaimSet set) {
        var timeless = ClaimSet.newBuilder(set)
                .setKnown(Instant.EPOCH)
                .setCause(Cause.PUBLISHED)
                .build();
        return encode(timeless);
    }

    private static BinaryDecoder open(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != VERSION) {
            throw new IllegalStateException(
                    "The store holds a record of codec version %s, this program reads version %d: reset the application"
                                    .formatted(bytes.length == 0 ? "none" : bytes[0], VERSION)
                            + " so that the ledger is rebuilt from the claims");
        }
        return DecoderFactory.get().binaryDecoder(bytes, 1, bytes.length - 1, null);
    }

    private static <T extends SpecificRecord> T read(BinaryDecoder decoder, Class<T> type) {
        try {
            return new SpecificDatumReader<>(type).read(null, decoder);
        } catch (IOException e) {
            throw new UncheckedIOException("A stored %s is damaged".formatted(type.getSimpleName()), e);
        }
    }
}
