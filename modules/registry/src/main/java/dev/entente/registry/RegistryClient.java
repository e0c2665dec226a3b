package dev.entente.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A schema registry, as its clients see it. What never changes, the schema of an id and the id of a schema, is asked
 * for once and remembered. Safe for many threads.
 *
 * <p>Every call throws {@link RegistryUnavailableException} where no registry answers, and {@link RegistryException}
 * where it answers with an error.
 */
public final class RegistryClient {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryClient.class);
    private static final String AVRO = "AVRO";

    private final RegistryTransport transport;
    private final int maxSchemas;
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<String, Map<Schema, Integer>> ids = new ConcurrentHashMap<>();

    private RegistryClient(RegistryConfig config) {
        this.transport = new RegistryTransport(config);
        this.maxSchemas = config.getInt(RegistryConfig.MAX_SCHEMAS);
    }

    /** A client of the registry that the settings name. It connects when it is first asked something. */
    public static RegistryClient of(RegistryConfig config) {
        return new RegistryClient(config);
    }

    /**
     * Registers a schema, or finds it registered.
     *
     * @return its id
     */
    public int register(String subject, Schema schema) {
        return remembered(subject, schema, "/subjects/" + encode(subject) + "/versions");
    }

    /** The id of a schema that is registered under this subject already. */
    public int idOf(String subject, Schema schema) {
        return remembered(subject, schema, "/subjects/" + encode(subject));
    }

    /** The latest version of a subject. Not remembered: it changes. */
    public RegisteredSchema latest(String subject) {
        return version(subject, "latest");
    }

    /** One version of a subject, from 1. */
    public RegisteredSchema version(String subject, int version) {
        return version(subject, Integer.toString(version));
    }

    /**
     * The schema of an id.
     *
     * @throws SchemaParseException where the registry has something under that id that is not an Avro schema
     */
    public Schema schema(int id) {
        var known = schemas.get(id);
        if (known != null) {
            return known;
        }
        var schema = parse(transport.get("/schemas/ids/" + id));
        schemas.put(id, schema);
        return schema;
    }

    /** Asks for as little as can be asked, to see whether a registry answers; a refusal is an answer. */
    public void ping() {
        try {
            transport.get("/schemas/types");
        } catch (RegistryException e) {
            LOG.debug("It answers, and refuses: {}", e.getMessage());
        }
    }

    /** The names of all subjects. */
    public List<String> subjects() {
        var names = new ArrayList<String>();
        transport.get("/subjects").forEach(name -> names.add(name.asText()));
        return names;
    }

    /** Whether the subject's compatibility level lets this schema follow its latest version. */
    public boolean isCompatible(String subject, Schema schema) {
        var answer = transport.post("/compatibility/subjects/" + encode(subject) + "/versions/latest", body(schema));
        return required(answer, "is_compatible").asBoolean();
    }

    private int remembered(String subject, Schema schema, String path) {
        var known = ids.computeIfAbsent(subject, name -> leastRecentlyUsed());
        var id = known.get(schema);
        if (id == null) {
            id = required(transport.post(path, body(schema)), "id").asInt();
            known.put(schema, id);
        }
        return id;
    }

    private RegisteredSchema version(String subject, String version) {
        var answer = transport.get("/subjects/" + encode(subject) + "/versions/" + version);
        return new RegisteredSchema(
                subject,
                required(answer, "version").asInt(),
                required(answer, "id").asInt(),
                parse(answer));
    }

    private Map<Schema, Integer> leastRecentlyUsed() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Schema, Integer> eldest) {
                return size() > maxSchemas;
            }
        });
    }

    private static Map<String, String> body(Schema schema) {
        return Map.of("schema", schema.toString());
    }

    private static Schema parse(JsonNode answer) {
        var type = answer.path("schemaType").asText(AVRO);
        if (!type.equals(AVRO)) {
            throw new SchemaParseException("The registry holds a schema of type " + type + " there, not an Avro one");
        }
        return new Schema.Parser().parse(required(answer, "schema").asText());
    }

    /** Something that answers to the registry's address and is none must not pass for one that knows no better. */
    private static JsonNode required(JsonNode answer, String property) {
        if (!answer.hasNonNull(property)) {
            throw new RegistryUnavailableException(
                    "What answers is no schema registry: there is no '%s' in %s".formatted(property, answer), null);
        }
        return answer.path(property);
    }

    private static String encode(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
