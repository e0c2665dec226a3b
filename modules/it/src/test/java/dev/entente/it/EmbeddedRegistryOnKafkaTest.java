package dev.entente.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.app.broker.EmbeddedBroker;
import dev.entente.model.Article;
import dev.entente.model.Topic;
import dev.entente.model.Topics;
import dev.entente.registry.RegistryConfig;
import dev.entente.registry.ValueSerdes;
import dev.entente.registry.embedded.EmbeddedRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRegistryOnKafkaTest {
    private static final Topic<Article> ARTICLES = Topics.standard().articles();
    private static final Article ARTICLE =
            Article.newBuilder().setId("a1").setText("Text").build();

    @TempDir
    private Path folder;

    @Test
    void shouldReadWhatWasWrittenBeforeARestart() {
        byte[] written;
        try (var broker = EmbeddedBroker.start(folder, 0);
                var registry = EmbeddedRegistry.onKafka(clients(broker), 0)) {
            written = serde(registry).serializer().serialize(ARTICLES.name(), ARTICLE);
        }

        try (var broker = EmbeddedBroker.start(folder, 0);
                var registry = EmbeddedRegistry.onKafka(clients(broker), 0)) {
            var serde = serde(registry);

            assertThat(serde.deserializer().deserialize(ARTICLES.name(), written))
                    .isEqualTo(ARTICLE);
            assertThat(serde.serializer().serialize(ARTICLES.name(), ARTICLE)).isEqualTo(written);
        }
    }

    @Test
    void shouldCompactItsTopicOfOnePartition() throws Exception {
        try (var broker = EmbeddedBroker.start(folder, 0);
                var registry = EmbeddedRegistry.onKafka(clients(broker), 0);
                var again = EmbeddedRegistry.onKafka(clients(broker), 0);
                var admin = Admin.create(clients(broker))) {
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, "_schemas");

            var configuration =
                    admin.describeConfigs(List.of(topic)).all().get().get(topic);
            var description =
                    admin.describeTopics(List.of("_schemas")).allTopicNames().get();

            assertThat(configuration.get("cleanup.policy").value()).isEqualTo("compact");
            assertThat(description.get("_schemas").partitions()).hasSize(1);
            assertThat(again.url()).isNotEqualTo(registry.url());
        }
    }

    private static Map<String, Object> clients(EmbeddedBroker broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    private static Serde<Article> serde(EmbeddedRegistry registry) {
        return ValueSerdes.of(Map.of(RegistryConfig.URL, registry.url().toString()))
                .forTopic(ARTICLES);
    }
}
