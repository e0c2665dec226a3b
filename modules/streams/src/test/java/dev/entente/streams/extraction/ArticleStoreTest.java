package dev.entente.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.model.Pair;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArticleStoreTest {
    private KeyValueStore<Bytes, byte[]> bytes;
    private ArticleStore store;

    @BeforeEach
    void open() {
        bytes = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(ArticleStore.NAME), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled()
                .withCachingDisabled()
                .build();
        bytes.init(new MockProcessorContext<>().getStateStoreContext(), bytes);
        store = new ArticleStore(bytes);
    }

    @Test
    void shouldReadBackWhatItRemembered() {
        var entry = new ArticleEntry(
                41,
                Instant.ofEpochMilli(1_700_000_000_123L),
                Outcome.READ,
                "00ff",
                new TreeSet<>(List.of(Pair.of("ARM", "KAZ"), Pair.of("GEO", "X-ABK"))),
                7,
                3,
                41,
                "ab".repeat(32),
                Set.of(new Redrive(2, 99)));

        store.put("article-with-ü", entry);

        assertThat(store.get("article-with-ü")).contains(entry);
        assertThat(store.get("another")).isEmpty();
    }

    @Test
    void shouldKnowTheArticlesThatHaveATextNowTheFirstFirst() {
        var text = "ab".repeat(32);
        store.put("later", entry(text, 2));
        store.put("first", entry(text, 1));
        store.put("revised", entry(text, 3));
        store.put("other", entry("cd".repeat(32), 1));
        store.put("revised", entry("ef".repeat(32), 4));

        assertThat(ArticleStore.copies(bytes, text)).containsExactly(copy("first", 1), copy("later", 2));

        store.put("first", entry("", 5));

        assertThat(ArticleStore.copies(bytes, text)).containsExactly(copy("later", 2));
    }

    @Test
    void shouldReadWhatTheFirstReleaseWrote() {
        // Version, revision, known, outcome, digest, pairs, claims, partition, offset, redriven.
        var first = ByteBuffer.allocate(64)
                .put((byte) 1)
                .putLong(41)
                .putLong(1_700_000_000_123L)
                .put((byte) 0)
                .put((byte) 0)
                .putInt(0)
                .putInt(7)
                .putInt(3)
                .putLong(41)
                .putInt(0);
        bytes.put(Bytes.wrap("Aold".getBytes(StandardCharsets.UTF_8)), Arrays.copyOf(first.array(), first.position()));

        assertThat(store.get("old")).hasValueSatisfying(entry -> {
            assertThat(entry.claims()).isEqualTo(7);
            assertThat(entry.text()).isEmpty();
        });

        store.put("old", entry("ab".repeat(32), 5));

        assertThat(ArticleStore.copies(bytes, "ab".repeat(32))).containsExactly(copy("old", 5));
    }

    private static ArticleEntry entry(String text, long known) {
        return new ArticleEntry(
                known, Instant.ofEpochMilli(known), Outcome.READ, "", new TreeSet<>(), 0, 0, known, text, Set.of());
    }

    private static TextCopy copy(String article, long known) {
        return new TextCopy(article, Instant.ofEpochMilli(known));
    }

    @Test
    void shouldKeepTheTopicApartFromEveryArticle() {
        store.putTopic(new Uuid(1, 2));

        assertThat(store.topic()).contains(new Uuid(1, 2));
        assertThat(store.get("")).isEmpty();
        assertThat(store.get("T")).isEmpty();
    }

    @Test
    void shouldRefuseAValueOfALaterRelease() {
        bytes.put(Bytes.wrap("Aa".getBytes(StandardCharsets.UTF_8)), new byte[] {99});

        assertThatThrownBy(() -> store.get("a"))
                .hasMessageContaining("version 99")
                .hasMessageContaining("release");
    }
}
