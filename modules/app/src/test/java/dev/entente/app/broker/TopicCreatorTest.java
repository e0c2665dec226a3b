package dev.entente.app.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.app.Failure;
import dev.entente.app.broker.TopicCreator.Outcome;
import dev.entente.model.Topic;
import dev.entente.model.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicCreatorTest {
    private static EmbeddedBroker broker;
    private static Admin admin;

    @BeforeAll
    static void start(@TempDir Path directory) {
        broker = EmbeddedBroker.start(directory, 0);
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    @AfterAll
    static void stop() {
        admin.close();
        broker.close();
    }

    private final TopicCreator creator = new TopicCreator(admin, Optional.empty());

    @Test
    void shouldCreateEveryDeclaredTopicOnce() throws Exception {
        var topics = Topics.standard().all();

        var first = creator.create(topics);
        var second = creator.create(topics);

        assertThat(first.values()).containsOnly(Outcome.CREATED).hasSameSizeAs(topics);
        assertThat(second.values()).containsOnly(Outcome.PRESENT).hasSameSizeAs(topics);
        assertThat(partitionsOf(Topics.standard().articles())).isEqualTo(Topics.DEFAULT_PARTITIONS);
        assertThat(settingOf(Topics.standard().articles(), "message.timestamp.type"))
                .isEqualTo("LogAppendTime");
    }

    @Test
    void shouldNameTheTopicWhosePartitionsDiffer() throws Exception {
        var declared = renamed(Topics.standard().claims(), "other-partitions");
        admin.createTopics(List.of(new NewTopic(declared.name(), 3, (short) 1).configs(declared.configuration())))
                .all()
                .get();

        assertThatThrownBy(() -> creator.create(List.of(declared)))
                .isInstanceOf(Failure.class)
                .hasMessageStartingWith("Topic other-partitions has 3 partitions and should have 8:");
    }

    @Test
    void shouldNameTheSettingThatDiffers() throws Exception {
        var declared = renamed(Topics.standard().relationships(), "other-policy");
        admin.createTopics(List.of(new NewTopic(declared.name(), declared.partitions(), (short) 1)))
                .all()
                .get();

        assertThatThrownBy(() -> creator.create(List.of(declared)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("Topic other-policy has cleanup.policy=delete and should have compact:")
                .hasMessageContaining("--add-config cleanup.policy=compact");
    }

    private static Topic<?> renamed(Topic<?> topic, String name) {
        return new Topic<>(name, topic.value(), topic.partitions(), topic.configuration());
    }

    private static int partitionsOf(Topic<?> topic) throws Exception {
        return admin.describeTopics(List.of(topic.name()))
                .allTopicNames()
                .get()
                .get(topic.name())
                .partitions()
                .size();
    }

    private static String settingOf(Topic<?> topic, String key) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        return admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .get(key)
                .value();
    }
}
