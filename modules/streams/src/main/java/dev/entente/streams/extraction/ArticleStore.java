package dev.entente.streams.extraction;

import dev.entente.model.Pair;
import dev.entente.streams.error.StoreVersionException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * The one store of the extraction application, in its own terms. Keys begin with a letter for what they hold: {@code A}
 * and the article's id, {@code H}, a text's hash and the id of an article that has it, {@code T} alone for the topic's
 * UUID. Values begin with the version of their codec; a reader knows every version ever written.
 */
public final class ArticleStore {
    /** The store's name, and so part of its changelog's: never to change. */
    public static final String NAME = "entente-extraction-store";

    private static final byte ARTICLE = 'A';
    private static final Bytes TOPIC = Bytes.wrap(new byte[] {'T'});
    private static final byte TEXT = 'H';
    private static final byte VERSION = 2;

    private final KeyValueStore<Bytes, byte[]> store;

    public ArticleStore(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** What is remembered of the article. */
    public Optional<ArticleEntry> get(String article) {
        return get(store, article);
    }

    /** Reads an entry out of a store that somebody else writes, as a query does. */
    public static Optional<ArticleEntry> get(ReadOnlyKeyValueStore<Bytes, byte[]> store, String article) {
        return Optional.ofNullable(store.get(key(article))).map(ArticleStore::decode);
    }

    void put(String article, ArticleEntry entry) {
        var before = get(article).map(ArticleEntry::text).orElse("");
        if (!before.isEmpty() && !before.equals(entry.text())) {
            store.delete(textKey(before, article));
        }
        if (!entry.text().isEmpty()) {
            store.put(textKey(entry.text(), article), encode(entry.known()));
        }
        store.put(key(article), encode(entry));
    }

    /**
     * The articles that have a text now, in the partitions that the store holds.
     *
     * @param text SHA-256 of the text, 64 hexadecimal digits
     */
    public static List<TextCopy> copies(ReadOnlyKeyValueStore<Bytes, byte[]> store, String text) {
        var prefix = textKey(text, "");
        var copies = new ArrayList<TextCopy>();
        try (var found = store.prefixScan(prefix, new BytesSerializer())) {
            while (found.hasNext()) {
                var next = found.next();
                var key = next.key.get();
                var from = prefix.get().length;
                copies.add(new TextCopy(
                        new String(key, from, key.length - from, StandardCharsets.UTF_8), decodeKnown(next.value)));
            }
        }
        return copies;
    }

    /** The UUID of the articles' topic when this store was begun. */
    Optional<Uuid> topic() {
        return Optional.ofNullable(store.get(TOPIC))
                .map(bytes -> Uuid.fromString(new String(bytes, StandardCharsets.UTF_8)));
    }

    void putTopic(Uuid topic) {
        store.put(TOPIC, topic.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Bytes key(String article) {
        return key(ARTICLE, new byte[0], article);
    }

    private static Bytes textKey(String text, String article) {
        return key(TEXT, HexFormat.of().parseHex(text), article);
    }

    private static Bytes key(byte kind, byte[] text, String article) {
        var id = article.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(1 + text.length + id.length)
                .put(kind)
                .put(text)
                .put(id)
                .array());
    }

    private static byte[] encode(Instant known) {
        return ByteBuffer.allocate(1 + Long.BYTES)
                .put(VERSION)
                .putLong(known.toEpochMilli())
                .array();
    }

    private static Instant decodeKnown(byte[] bytes) {
        requireKnown(bytes[0]);
        return Instant.ofEpochMilli(ByteBuffer.wrap(bytes, 1, Long.BYTES).getLong());
    }

    private static void requireKnown(byte version) {
        if (version < 1 || version > VERSION) {
            throw new StoreVersionException(
                    "%s holds a value of version %d; this release reads up to %d: run the release that wrote it"
                            .formatted(NAME, version, VERSION));
        }
    }

    private static byte[] encode(ArticleEntry entry) {
        var bytes = new ByteArrayOutputStream(64);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeLong(entry.revision());
            out.writeLong(entry.known().toEpochMilli());
            out.writeByte(entry.outcome().ordinal());
            var digest = HexFormat.of().parseHex(entry.digest());
            out.writeByte(digest.length);
            out.write(digest);
            out.writeInt(entry.pairs().size());
            for (var pair : entry.pairs()) {
                out.writeUTF(pair.key());
            }
            out.writeInt(entry.claims());
            out.writeInt(entry.partition());
            out.writeLong(entry.offset());
            out.writeInt(entry.taken().size());
            for (var redrive : entry.taken()) {
                out.write(redrive.toBytes());
            }
            out.writeUTF(entry.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ArticleEntry decode(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var version = in.readByte();
            requireKnown(version);
            var revision = in.readLong();
            var known = Instant.ofEpochMilli(in.readLong());
            var outcome = Outcome.values()[in.readByte()];
            var digest = HexFormat.of().formatHex(in.readNBytes(in.readByte()));
            var pairs = new TreeSet<Pair>();
            for (int left = in.readInt(); left > 0; left--) {
                pairs.add(Pair.parse(in.readUTF()));
            }
            var claims = in.readInt();
            var partition = in.readInt();
            var offset = in.readLong();
            var taken = new HashSet<Redrive>();
            for (int left = in.readInt(); left > 0; left--) {
                taken.add(new Redrive(in.readInt(), in.readLong()));
            }
            // The first version did not keep it.
            var text = version > 1 ? in.readUTF() : "";
            return new ArticleEntry(revision, known, outcome, digest, pairs, claims, partition, offset, text, taken);
        } catch (IOException e) {
            throw new UncheckedIOException("A value of " + NAME + " is cut short", e);
        }
    }
}
