package dev.entente.registry.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Records as Confluent's registry writes them to its topic {@code _schemas}: JSON keys and values, the properties of a
 * key in this very order, for the topic is compacted by the bytes of the keys.
 */
final class StoreFormat {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a record is on the topic. */
    record Entry(String key, Optional<String> value) {}

    private StoreFormat() {}

    static Entry write(StoredRecord stored) {
        if (stored instanceof StoredRecord.Version version) {
            var value = JSON.createObjectNode()
                    .put("subject", version.subject())
                    .put("version", version.version())
                    .put("id", version.id())
                    .put("schema", version.schema())
                    .put("deleted", version.deleted());
            return new Entry(text(schemaKey(version.subject(), version.version())), Optional.of(text(value)));
        }
        if (stored instanceof StoredRecord.VersionRemoved removed) {
            return new Entry(text(schemaKey(removed.subject(), removed.version())), Optional.empty());
        }
        if (stored instanceof StoredRecord.Level level) {
            var key = JSON.createObjectNode().put("keytype", "CONFIG");
            level.subject().ifPresent(subject -> key.put("subject", subject));
            var value = JSON.createObjectNode();
            level.subject().ifPresent(subject -> value.put("subject", subject));
            return new Entry(
                    text(key.put("magic", 0)),
                    level.level().map(name -> text(value.put("compatibilityLevel", name.name()))));
        }
        throw new IllegalArgumentException("Only read, never written: " + stored);
    }

    /**
     * Reads a record of the topic; none where it is of a kind that means nothing here, such as Confluent's no-ops.
     *
     * @throws IOException where it is not what Confluent's registry writes
     */
    static Optional<StoredRecord> read(String key, Optional<String> value) throws IOException {
        var id = JSON.readTree(key);
        var body = value.isPresent() ? JSON.readTree(value.get()) : JSON.createObjectNode();
        var subject = Optional.ofNullable(id.path("subject").textValue());
        return Optional.ofNullable(
                switch (id.path("keytype").asText()) {
                    case "SCHEMA" -> schema(id, body);
                    case "DELETE_SUBJECT" ->
                        value.isPresent()
                                ? new StoredRecord.SubjectDeleted(text(body, "subject"), number(body, "version"))
                                : null;
                    case "CONFIG" ->
                        new StoredRecord.Level(
                                subject,
                                CompatibilityLevel.named(
                                        body.path("compatibilityLevel").asText()));
                    default -> null;
                });
    }

    private static StoredRecord schema(JsonNode key, JsonNode body) throws IOException {
        if (body.isEmpty()) {
            return new StoredRecord.VersionRemoved(text(key, "subject"), number(key, "version"));
        }
        var type = body.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw new IOException("a schema of type " + type + ", and only AVRO is served");
        }
        return new StoredRecord.Version(
                text(body, "subject"),
                number(body, "version"),
                number(body, "id"),
                text(body, "schema"),
                body.path("deleted").asBoolean());
    }

    private static ObjectNode schemaKey(String subject, int version) {
        return JSON.createObjectNode()
                .put("keytype", "SCHEMA")
                .put("subject", subject)
                .put("version", version)
                .put("magic", 1);
    }

    private static String text(JsonNode node, String property) throws IOException {
        if (!node.path(property).isTextual()) {
            throw new IOException("no " + property + " in " + node);
        }
        return node.path(property).textValue();
    }

    private static int number(JsonNode node, String property) throws IOException {
        if (!node.path(property).isInt()) {
            throw new IOException("no " + property + " in " + node);
        }
        return node.path(property).intValue();
    }

    private static String text(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
