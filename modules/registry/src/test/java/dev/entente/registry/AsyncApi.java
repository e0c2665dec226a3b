package dev.entente.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.entente.model.Topic;
import dev.entente.model.Topics;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The declared topics as an AsyncAPI document.
 *
 * @see <a href="https://www.asyncapi.com/docs/reference/specification/v3.0.0">AsyncAPI 3.0.0</a>
 */
final class AsyncApi {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR));
    private static final String BINDING = "0.5.0";

    /** What Entente reads; it writes the others. */
    private static final Set<String> READ = Set.of("entente.articles", "entente.rulings", "entente.alerts");

    private final Topics topics;

    AsyncApi(Topics topics) {
        this.topics = topics;
    }

    String toYaml() throws JsonProcessingException {
        var root = YAML.createObjectNode().put("asyncapi", "3.0.0");
        root.putObject("info")
                .put("title", "Entente")
                .put("version", "0.1.0")
                .put(
                        "description",
                        "News in, changes of relations between states out. Keys are plain UTF-8 and placed by murmur2; values are Avro in Confluent's wire format.")
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0.txt");
        root.put("defaultContentType", "avro/binary");
        root.putObject("servers")
                .putObject("brokers")
                .put("host", "localhost:29092")
                .put("protocol", "kafka")
                .put("description", "As docker-compose.yml has them.")
                .putObject("bindings")
                .putObject("kafka")
                .put("schemaRegistryUrl", "http://registry:8081")
                .put("schemaRegistryVendor", "confluent")
                .put("bindingVersion", BINDING);
        channels(root.putObject("channels"));
        operations(root.putObject("operations"));
        messages(root.putObject("components").putObject("messages"));
        return "# Made from the declared topics and schemas/: AsyncApiTest holds it to them, and says how to make it anew.\n"
                + YAML.writeValueAsString(root);
    }

    private void channels(ObjectNode channels) {
        for (var topic : topics.all()) {
            var channel = channels.putObject(name(topic));
            var message = topic.schema().getName();
            channel.put("address", topic.name());
            if (topic.name().endsWith(".dlq")) {
                channel.put(
                        "description",
                        "Records of this kind that could not be taken in, byte for byte as they came, with the cause in headers entente.dlq.*.");
            }
            channel.putObject("messages").putObject(message).put("$ref", "#/components/messages/" + message);
            var kafka = channel.putObject("bindings").putObject("kafka");
            kafka.put("topic", topic.name()).put("partitions", topic.partitions());
            configuration(kafka.putObject("topicConfiguration"), topic.configuration());
            kafka.put("bindingVersion", BINDING);
        }
    }

    private static void configuration(ObjectNode node, Map<String, String> declared) {
        new TreeMap<>(declared).forEach((key, value) -> {
            if (key.equals("cleanup.policy")) {
                node.putArray(key).add(value);
            } else if (value.matches("-?\\d+")) {
                node.put(key, Long.parseLong(value));
            } else {
                node.put(key, value);
            }
        });
    }

    private void operations(ObjectNode operations) {
        for (var topic : topics.all()) {
            var action = READ.contains(topic.name()) ? "receive" : "send";
            operations
                    .putObject(action + "-" + name(topic))
                    .put("action", action)
                    .putObject("channel")
                    .put("$ref", "#/channels/" + name(topic));
        }
    }

    private void messages(ObjectNode messages) throws JsonProcessingException {
        var kinds = new LinkedHashSet<Topic<?>>();
        topics.all().stream().filter(topic -> !topic.name().endsWith(".dlq")).forEach(kinds::add);
        for (var topic : kinds) {
            var schema = PlainSchema.of(topic.schema());
            var message = messages.putObject(schema.getName());
            message.put("name", schema.getFullName()).put("summary", schema.getDoc());
            message.put("contentType", "avro/binary");
            message.putObject("payload")
                    .put("schemaFormat", "application/vnd.apache.avro;version=1.9.0")
                    .set("schema", YAML.readTree(schema.toString()));
            var kafka = message.putObject("bindings").putObject("kafka");
            kafka.putObject("key").put("type", "string");
            kafka.put("schemaIdLocation", "payload")
                    .put("schemaIdPayloadEncoding", "confluent")
                    .put("schemaLookupStrategy", "TopicNameStrategy")
                    .put("bindingVersion", BINDING);
        }
    }

    private static String name(Topic<?> topic) {
        return topic.name().replaceFirst("^entente\\.", "").replace('.', '-');
    }
}
