package dev.entente.sink;

import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;

/** The UUIDs of topics: a topic that is deleted and made again has another. */
@FunctionalInterface
public interface TopicIds {
    /** The UUID of each of these topics. */
    Map<String, Uuid> of(Collection<String> topics);

    /** Asks the brokers that these settings of a consumer name. */
    static TopicIds ask(Properties consumer) {
        return topics -> {
            var settings = new Properties();
            for (var name : consumer.stringPropertyNames()) {
                if (AdminClientConfig.configNames().contains(name)) {
                    settings.setProperty(name, consumer.getProperty(name));
                }
            }
            // Shorter than the minute that is the default: whoever closes the sink should not wait so long.
            settings.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000");
            settings.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000");
            try (var admin = Admin.create(settings)) {
                return admin.describeTopics(topics).allTopicNames().get().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().topicId()));
            } catch (ExecutionException e) {
                throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        };
    }
}
