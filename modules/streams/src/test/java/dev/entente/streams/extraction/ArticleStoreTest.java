package dev.entente.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.model.Pair;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
                Set.of(new Redrive(2, 99)));

        store.put("article-with-ü", entry);

        assertThat(store.get("article-with-ü")).contains(entry);
        assertThat(store.get("another")).isEmpty();
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
