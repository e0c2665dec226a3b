package dev.entente.app.broker;

import dev.entente.app.Failure;
import dev.entente.model.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Brings the declared topics to a broker: creates what is missing, and holds what is there against its declaration. It
 * never alters a topic, for a partition count cannot be mended after the first record and a setting may be somebody's
 * intent.
 */
public final class TopicCreator {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Admin admin;
    private final Optional<Short> replication;

    /** @param replication replicas of each new topic; the broker's default where absent */
    public TopicCreator(Admin admin, Optional<Short> replication) {
        this.admin = admin;
        this.replication = replication;
    }

    /** What became of a topic. */
    public enum Outcome {
        CREATED,
        PRESENT
    }

    /**
     * Creates the topics that are missing and checks the others; done when the brokers know them all. Safe to call at
     * any time, by many at once.
     *
     * @return what became of each, by name in the order given
     * @throws Failure if a topic is there with another partition count or setting than declared, or the broker refuses
     */
    public Map<String, Outcome> create(Collection<? extends Topic<?>> topics) {
        var outcomes = new LinkedHashMap<String, Outcome>();
        var requests =
                admin.createTopics(topics.stream().map(this::request).toList()).values();
        topics.forEach(topic -> outcomes.put(topic.name(), outcome(topic, requests.get(topic.name()))));

        var differences = differences(topics);
        if (!differences.isEmpty()) {
            throw new Failure(String.join("; ", differences));
        }
        return outcomes;
    }

    private NewTopic request(Topic<?> topic) {
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), replication).configs(topic.configuration());
    }

    private static Outcome outcome(Topic<?> topic, KafkaFuture<Void> creation) {
        try {
            creation.get();
            return Outcome.CREATED;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return Outcome.PRESENT;
            }
            throw refused("create topic " + topic, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private List<String> differences(Collection<? extends Topic<?>> topics) {
        var found = new ArrayList<String>();
        var descriptions = describe(topics);
        var configurations = configurations(topics);
        for (var topic : topics) {
            var partitions = descriptions.get(topic.name()).partitions().size();
            if (partitions != topic.partitions()) {
                found.add(
                        "Topic %s has %d partitions and should have %d: configure that number, or start with fresh topics"
                                .formatted(topic, partitions, topic.partitions()));
            }
            var actual = configurations.get(topic.name());
            new TreeMap<>(topic.configuration()).forEach((key, declared) -> {
                var value = actual.get(key).value();
                if (!declared.equals(value)) {
                    found.add(
                            "Topic %1$s has %2$s=%3$s and should have %4$s: kafka-configs --alter --topic %1$s --add-config %2$s=%4$s"
                                    .formatted(topic, key, value, declared));
                }
            });
        }
        return found;
    }

    /** Describes topics that the controller has; brokers may hear of them a little later. */
    private Map<String, TopicDescription> describe(Collection<? extends Topic<?>> topics) {
        var names = topics.stream().map(Topic::name).toList();
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return admin.describeTopics(names).allTopicNames().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)
                        || Instant.now().isAfter(deadline)) {
                    throw refused("describe the topics", e);
                }
                pause();
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Map<String, Config> configurations(Collection<? extends Topic<?>> topics) {
        Function<Topic<?>, ConfigResource> resource =
                topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        try {
            return admin.describeConfigs(topics.stream().map(resource).toList()).all().get().entrySet().stream()
                    .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
        } catch (ExecutionException e) {
            throw refused("read the settings of the topics", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static Failure refused(String what, ExecutionException e) {
        return new Failure(
                "The broker does not let us %s: %s".formatted(what, e.getCause().getMessage()), e.getCause());
    }

    private static Failure interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Failure("Interrupted while talking to the broker", e);
    }
}
