package dev.entente.app.house;

import dev.entente.app.Cluster;
import dev.entente.app.Failure;
import dev.entente.model.Topic;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The UUIDs that brokers give to topics: one that is deleted and made again has another. */
public final class TopicIds {
    private TopicIds() {}

    /** The id of a topic that is there; fails, with the remedy, where it is not. */
    public static Uuid of(Cluster cluster, Topic<?> topic) {
        try (var admin = cluster.admin()) {
            return admin.describeTopics(List.of(topic.name()))
                    .allTopicNames()
                    .get()
                    .get(topic.name())
                    .topicId();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new Failure(
                        "There is no topic %s on %s: create it with entente topics"
                                .formatted(topic, cluster.bootstrapServers()),
                        e);
            }
            throw new Failure(
                    "The broker does not tell of topic %s: %s"
                            .formatted(topic, e.getCause().getMessage()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted while asking for topic " + topic, e);
        }
    }
}
