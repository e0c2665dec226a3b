package dev.entente.streams.extraction;

import dev.entente.model.Pair;
import dev.entente.streams.error.StoreVersionException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * The one store of the extraction application, in its own terms. Keys begin with a letter for what they hold: {@code A}
 * and the article's id, {@code T} alone for the topic's UUID. Values begin with the version of their codec; a reader
 * knows every version ever written.
 */
public final class ArticleStore {
    /** The store's name, and so part of its changelog's: never to change. */
    public static final String NAME = "entente-extraction-store";

    private static final byte ARTICLE = 'A';
    private static final Bytes TOPIC = Bytes.wrap(new byte[] {'T'});
    private static final byte VERSION = 1;

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
        store.put(key(article), encode(entry));
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
        var id = article.getBytes(StandardCharsets.UTF_8);
        var key = new byte[id.length + 1];
        key[0] = ARTICLE;
        System.arraycopy(id, 0, key, 1, id.length);
        return Bytes.wrap(key);
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ArticleEntry decode(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var version = in.readByte();
            if (version != VERSION) {
                throw new StoreVersionException(
                        "%s holds a value of version %d; this release reads up to %d: run the release that wrote it"
                                .formatted(NAME, version, VERSION));
            }
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
            return new ArticleEntry(revision, known, outcome, digest, pairs, claims, partition, offset, taken);
        } catch (IOException e) {
            throw new UncheckedIOException("A value of " + NAME + " is cut short", e);
        }
    }
}
