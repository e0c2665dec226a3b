package dev.entente.registry.embedded;

import dev.entente.registry.embedded.StoredRecord.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The calls of Confluent's registry and what they answer.
 *
 * @see <a href="https://docs.confluent.io/platform/current/schema-registry/develop/api.html">Schema Registry API</a>
 */
final class RegistryApi {
    private static final String MODE = "READWRITE";
    private static final List<String> MODES = List.of(MODE, "READONLY", "READONLY_OVERRIDE", "IMPORT", "FORWARD");

    private final Registrar registrar;

    RegistryApi(Registrar registrar) {
        this.registrar = registrar;
    }

    Router routes() {
        return new Router()
                .on("GET", "/", call -> Map.of())
                .on("GET", "/schemas/types", call -> List.of("AVRO"))
                .on("GET", "/contexts", call -> List.of("."))
                .on("GET", "/schemas/ids/{id}", this::schemaById)
                .on(
                        "GET",
                        "/schemas/ids/{id}/schema",
                        call -> new Router.Raw(byId(call).schema()))
                .on("GET", "/schemas/ids/{id}/subjects", this::subjectsOfId)
                .on("GET", "/schemas/ids/{id}/versions", this::versionsOfId)
                .on("GET", "/subjects", this::subjects)
                .on("POST", "/subjects/{subject}", this::lookup)
                .on("DELETE", "/subjects/{subject}", this::deleteSubject)
                .on("GET", "/subjects/{subject}/versions", this::versions)
                .on("POST", "/subjects/{subject}/versions", this::register)
                .on("GET", "/subjects/{subject}/versions/{version}", call -> described(version(call)))
                .on("DELETE", "/subjects/{subject}/versions/{version}", this::deleteVersion)
                .on("GET", "/subjects/{subject}/versions/{version}/schema", this::rawVersion)
                .on("GET", "/subjects/{subject}/versions/{version}/referencedby", call -> List.of())
                .on("POST", "/compatibility/subjects/{subject}/versions", this::compatibility)
                .on("POST", "/compatibility/subjects/{subject}/versions/{version}", this::compatibility)
                .on("GET", "/config", this::level)
                .on("PUT", "/config", this::setLevel)
                .on("DELETE", "/config", this::removeLevel)
                .on("GET", "/config/{subject}", this::level)
                .on("PUT", "/config/{subject}", this::setLevel)
                .on("DELETE", "/config/{subject}", this::removeLevel)
                .on("GET", "/mode", call -> Map.of("mode", MODE))
                .on("GET", "/mode/{subject}", RegistryApi::mode)
                .on("PUT", "/mode", RegistryApi::setMode)
                .on("PUT", "/mode/{subject}", RegistryApi::setMode);
    }

    private Object register(Router.Call call) {
        if (call.body().path("id").asInt(-1) >= 0) {
            throw ApiError.notPermitted("Subject '" + call.path("subject") + "' is not in import mode");
        }
        return Map.of(
                "id", registrar.register(call.path("subject"), schema(call)).id());
    }

    private Object lookup(Router.Call call) {
        return described(registrar.lookup(call.path("subject"), schema(call), call.flag("deleted")));
    }

    private Object subjects(Router.Call call) {
        boolean deletedOnly = call.flag("deletedOnly");
        var prefix = call.query("subjectPrefix").orElse("");
        var names = new ArrayList<>(registrar.subjects(deletedOnly || call.flag("deleted"), prefix));
        if (deletedOnly) {
            names.removeAll(registrar.subjects(false, prefix));
        }
        return names;
    }

    private Object versions(Router.Call call) {
        boolean deletedOnly = call.flag("deletedOnly");
        return registrar.versions(call.path("subject"), deletedOnly || call.flag("deleted")).stream()
                .filter(version -> !deletedOnly || version.deleted())
                .map(Version::version)
                .toList();
    }

    private Version version(Router.Call call) {
        return registrar.version(call.path("subject"), call.path("version"), call.flag("deleted"));
    }

    private Object rawVersion(Router.Call call) {
        return new Router.Raw(version(call).schema());
    }

    private Object deleteSubject(Router.Call call) {
        return registrar.deleteSubject(call.path("subject"), call.flag("permanent"));
    }

    private Object deleteVersion(Router.Call call) {
        return registrar.deleteVersion(call.path("subject"), call.path("version"), call.flag("permanent"));
    }

    private Object schemaById(Router.Call call) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("schema", byId(call).schema());
        if (call.flag("fetchMaxId")) {
            answer.put("maxId", registrar.highestId());
        }
        return answer;
    }

    private Object subjectsOfId(Router.Call call) {
        return registrar.withId(id(call)).stream()
                .filter(version -> call.flag("deleted") || !version.deleted())
                .map(Version::subject)
                .distinct()
                .toList();
    }

    private Object versionsOfId(Router.Call call) {
        return registrar.withId(id(call)).stream()
                .filter(version -> call.flag("deleted") || !version.deleted())
                .map(version -> Map.of("subject", version.subject(), "version", version.version()))
                .toList();
    }

    private Object compatibility(Router.Call call) {
        var conflicts = registrar.conflicts(call.path("subject"), call.optionalPath("version"), schema(call));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("is_compatible", conflicts.isEmpty());
        if (call.flag("verbose")) {
            answer.put("messages", conflicts);
        }
        return answer;
    }

    private Object level(Router.Call call) {
        var subject = call.optionalPath("subject");
        var level = registrar
                .level(subject)
                .or(() -> call.flag("defaultToGlobal") ? registrar.level(Optional.empty()) : Optional.empty())
                .orElseThrow(() -> ApiError.levelNotConfigured(subject.orElse("")));
        return Map.of("compatibilityLevel", level);
    }

    private Object setLevel(Router.Call call) {
        var level = CompatibilityLevel.named(call.body().path("compatibility").asText())
                .orElseThrow(ApiError::invalidLevel);
        registrar.setLevel(call.optionalPath("subject"), level);
        return Map.of("compatibility", level);
    }

    private Object removeLevel(Router.Call call) {
        return Map.of("compatibilityLevel", registrar.removeLevel(call.optionalPath("subject")));
    }

    private static Object mode(Router.Call call) {
        if (call.flag("defaultToGlobal")) {
            return Map.of("mode", MODE);
        }
        throw ApiError.modeNotConfigured(call.path("subject"));
    }

    private static Object setMode(Router.Call call) {
        var mode = call.body().path("mode").asText().toUpperCase(Locale.ROOT);
        if (!MODES.contains(mode)) {
            throw ApiError.invalidMode();
        }
        if (!mode.equals(MODE)) {
            throw ApiError.notPermitted("The embedded registry has one mode, " + MODE);
        }
        return Map.of("mode", mode);
    }

    private Version byId(Router.Call call) {
        return registrar.withId(id(call)).get(0);
    }

    private static int id(Router.Call call) {
        try {
            return Integer.parseInt(call.path("id"));
        } catch (NumberFormatException e) {
            throw ApiError.notFound();
        }
    }

    private static String schema(Router.Call call) {
        var type = call.body().path("schemaType").asText("AVRO");
        if (!type.equals("AVRO") && !type.equals("null")) {
            throw ApiError.invalidSchema("type " + type + "; the embedded registry knows AVRO alone");
        }
        if (!call.body().path("references").isEmpty()) {
            throw ApiError.invalidSchema("the embedded registry knows no references: write the schema in one piece");
        }
        if (!call.body().path("schema").isTextual()) {
            throw ApiError.invalidSchema("empty schema");
        }
        return call.body().path("schema").textValue();
    }

    private static Map<String, Object> described(Version version) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("subject", version.subject());
        answer.put("version", version.version());
        answer.put("id", version.id());
        answer.put("schema", version.schema());
        return answer;
    }
}
