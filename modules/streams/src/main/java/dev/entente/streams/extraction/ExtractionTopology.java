package dev.entente.streams.extraction;

import dev.entente.model.Article;
import dev.entente.model.ClaimSet;
import dev.entente.model.Ruling;
import dev.entente.model.Topics;
import dev.entente.registry.ValueSerdes;
import dev.entente.streams.Utf8Serde;
import java.util.function.Supplier;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.Stores;

/**
 * Articles in, claim sets out; and rulings, which are claim sets of their own.
 *
 * @param topics where it reads and writes
 * @param serdes how
 * @param intake what an article does
 * @param articles UUID of the articles' topic
 */
public record ExtractionTopology(Topics topics, ValueSerdes serdes, Intake intake, Uuid articles)
        implements Supplier<Topology> {
    public static final String APPLICATION_ID = "entente-extraction";

    @Override
    public Topology get() {
        var in = topics.articles();
        var rulings = topics.rulings();
        var out = topics.claims();
        ProcessorSupplier<String, Article, String, ClaimSet> extract =
                () -> new ExtractClaims(intake, articles, new Door(in.partitions()));
        ProcessorSupplier<String, Ruling, String, ClaimSet> take =
                () -> new TakeRulings(new Door(rulings.partitions()));
        var store = Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(ArticleStore.NAME), Serdes.Bytes(), Serdes.ByteArray());
        var keys = new Utf8Serde();
        return new Topology()
                .addSource("read-articles", keys.deserializer(), BoundedDeserializer.of(serdes.forTopic(in)), in.name())
                .addProcessor("extract-claims", extract, "read-articles")
                .addStateStore(store, "extract-claims")
                .addSink(
                        "write-claims",
                        out.name(),
                        keys.serializer(),
                        serdes.forTopic(out).serializer(),
                        "extract-claims")
                .addSource(
                        "read-rulings",
                        keys.deserializer(),
                        BoundedDeserializer.of(serdes.forTopic(rulings)),
                        rulings.name())
                .addProcessor("take-rulings", take, "read-rulings")
                .addSink(
                        "write-ruled-claims",
                        out.name(),
                        keys.serializer(),
                        serdes.forTopic(out).serializer(),
                        "take-rulings");
    }
}
