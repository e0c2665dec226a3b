package dev.entente.ledger;

import dev.entente.model.Agreement;
import dev.entente.model.Claim;
import dev.entente.model.ClaimSet;
import dev.entente.model.Document;
import dev.entente.model.Event;
import dev.entente.model.Facet;
import dev.entente.model.GeneratedClasses;
import dev.entente.model.Period;
import dev.entente.model.Ruling;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * The private form of what the ledger stores: a version byte, then Avro binary. It never leaves the store, so it needs
 * no registry; a store written by another version is rebuilt from the claims.
 */
final class Codec<T> {
    private static final byte VERSION = 3;

    static {
        GeneratedClasses.trust();
    }

    static final Codec<ClaimSet> CLAIM_SET = of(ClaimSet.class);
    static final Codec<Facet> FACET = of(Facet.class);
    static final Codec<Agreement> AGREEMENT = of(Agreement.class);
    static final Codec<EventTable.Stored> EVENT = event(avro(Event.class));
    static final Codec<Mention> MENTION = mention(avro(Document.class), avro(Claim.class));

    static final Codec<EraTable.Stored> ERA = era(avro(Period.class));
    static final Codec<Rulings.InForce> RULING = inForce(avro(Ruling.class));
    static final Codec<String> TEXT =
            new Codec<>(new Form<>((text, out) -> out.writeString(text), BinaryDecoder::readString));

    private final Form<T> form;

    private Codec(Form<T> form) {
        this.form = form;
    }

    /** How one kind of thing is written and read, without the version. */
    private record Form<T>(Writer<T> writer, Reader<T> reader) {}

    private interface Writer<T> {
        void write(T value, BinaryEncoder out) throws IOException;
    }

    private interface Reader<T> {
        T read(BinaryDecoder in) throws IOException;
    }

    byte[] encode(T value) {
        var bytes = new ByteArrayOutputStream(256);
        bytes.write(VERSION);
        var out = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            form.writer.write(value, out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    T decode(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != VERSION) {
            throw new StoreFormatException(
                    "The store holds a record of codec version %s, this program reads version %d: reset the application so that the ledger is rebuilt from the claims"
                            .formatted(bytes.length == 0 ? "none" : bytes[0], VERSION));
        }
        try {
            return form.reader.read(DecoderFactory.get().binaryDecoder(bytes, 1, bytes.length - 1, null));
        } catch (IOException e) {
            throw new UncheckedIOException("A stored record is damaged", e);
        }
    }

    private static <T extends SpecificRecord> Codec<T> of(Class<T> type) {
        return new Codec<>(avro(type));
    }

    private static Codec<Mention> mention(Form<Document> documents, Form<Claim> claims) {
        return new Codec<>(new Form<>(
                (mention, out) -> {
                    documents.writer.write(mention.document(), out);
                    claims.writer.write(mention.claim(), out);
                    out.writeString(mention.ruledEvent());
                },
                in -> new Mention(documents.reader.read(in), claims.reader.read(in), in.readString())));
    }

    private static Codec<EraTable.Stored> era(Form<Period> periods) {
        return new Codec<>(new Form<>(
                (era, out) -> {
                    periods.writer.write(era.period(), out);
                    out.writeLong(era.run().day().toEpochDay());
                    out.writeLong(era.run().first().toEpochDay());
                },
                in -> new EraTable.Stored(
                        periods.reader.read(in),
                        new Place(LocalDate.ofEpochDay(in.readLong()), LocalDate.ofEpochDay(in.readLong())))));
    }

    private static Codec<EventTable.Stored> event(Form<Event> events) {
        return new Codec<>(new Form<>(
                (stored, out) -> {
                    events.writer.write(stored.event(), out);
                    out.writeBytes(stored.last());
                },
                in -> new EventTable.Stored(
                        events.reader.read(in), in.readBytes(null).array())));
    }

    private static Codec<Rulings.InForce> inForce(Form<Ruling> rulings) {
        return new Codec<>(new Form<>(
                (inForce, out) -> {
                    rulings.writer.write(inForce.ruling(), out);
                    out.writeString(inForce.article());
                    out.writeLong(inForce.revision());
                },
                in -> new Rulings.InForce(rulings.reader.read(in), in.readString(), in.readLong())));
    }

    private static <T extends SpecificRecord> Form<T> avro(Class<T> type) {
        var writer = new SpecificDatumWriter<>(type);
        var reader = new SpecificDatumReader<>(type);
        return new Form<>(writer::write, in -> reader.read(null, in));
    }
}
