package dev.entente.streams;

import dev.entente.extraction.Extractor;
import dev.entente.ledger.Ledger;
import dev.entente.model.Article;
import dev.entente.model.Ontology;
import dev.entente.model.Topic;
import dev.entente.model.Topics;
import dev.entente.registry.ValueSerdes;
import dev.entente.registry.embedded.EmbeddedRegistry;
import dev.entente.streams.extraction.ExtractionTopology;
import dev.entente.streams.extraction.Intake;
import dev.entente.streams.ledger.LedgerTopology;
import dev.entente.streams.runtime.StreamsSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.streams.GroupProtocol;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;

/** What a test of a topology needs: a real registry in memory, real serdes, and the settings that production has. */
public final class TopologyFixture implements AutoCloseable {
    public static final Topics TOPICS = Topics.withPartitions(1);
    public static final Uuid ARTICLES_ID = new Uuid(1, 1);

    // Loading it takes a second, and it holds no state.
    private static final Extractor EXTRACTOR = Extractor.load();

    private final EmbeddedRegistry registry = EmbeddedRegistry.inMemory(0);
    private final ValueSerdes serdes =
            ValueSerdes.of(Map.of("schema.registry.url", registry.url().toString(), "auto.register.schemas", true));
    private final Path state;

    public TopologyFixture(Path state) {
        this.state = state;
    }

    public Topology extraction() {
        return new ExtractionTopology(TOPICS, serdes, new Intake(EXTRACTOR), ARTICLES_ID).get();
    }

    public Topology ledger() {
        return new LedgerTopology(TOPICS, serdes, new Ledger(Ontology.load())).get();
    }

    public TopologyTestDriver drive(Topology topology, Topic<?> deadLetters) {
        return new TopologyTestDriver(topology, properties(deadLetters));
    }

    public <T extends SpecificRecord> TestInputTopic<String, T> input(TopologyTestDriver driver, Topic<T> topic) {
        return driver.createInputTopic(
                topic.name(),
                new Utf8Serde().serializer(),
                serdes.forTopic(topic).serializer());
    }

    public <T extends SpecificRecord> TestOutputTopic<String, T> output(TopologyTestDriver driver, Topic<T> topic) {
        return driver.createOutputTopic(
                topic.name(),
                new Utf8Serde().deserializer(),
                serdes.forTopic(topic).deserializer());
    }

    /** The five seeds, in the order of their names. */
    public static List<Article> seeds() {
        try (var files = Files.list(Path.of("..", "..", "seeds"))) {
            return files.sorted().map(TopologyFixture::article).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Article article(String id, String text) {
        return Article.newBuilder().setId(id).setText(text).build();
    }

    @Override
    public void close() {
        registry.close();
    }

    private Properties properties(Topic<?> deadLetters) {
        // The driver forgets what a transaction sent for a record that could not be decoded; a real broker does not,
        // and the tests of the whole house run exactly once on one.
        var overrides = Map.<String, Object>of(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        return new StreamsSettings("unused:9092", state, "", 1, GroupProtocol.CLASSIC, overrides)
                .properties("test-" + deadLetters.name(), deadLetters.name(), new Tally());
    }

    private static Article article(Path file) {
        try {
            return article(file.getFileName().toString().replaceFirst("\\.txt$", ""), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
