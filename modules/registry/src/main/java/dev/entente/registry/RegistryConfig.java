package dev.entente.registry;

import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.ValidString;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;

/** Where the registry is and how to speak to it, by the keys of Confluent's clients. */
public final class RegistryConfig extends AbstractConfig {
    /** Addresses of the registry, separated by commas; the first that answers is used. */
    public static final String URL = "schema.registry.url";

    /** Whether a writer registers its schema; in production somebody else does, and this is false. */
    public static final String AUTO_REGISTER = "auto.register.schemas";

    /** Whether a writer writes by the latest schema of the subject rather than by its own. */
    public static final String USE_LATEST = "use.latest.version";

    /** Whether the schemas registered are those of {@code schemas/}, free of what only Java knows. */
    public static final String REMOVE_JAVA_PROPERTIES = "avro.remove.java.properties";

    /** How the subject of a key is named. */
    public static final String KEY_STRATEGY = "key.subject.name.strategy";

    /** How the subject of a value is named. */
    public static final String VALUE_STRATEGY = "value.subject.name.strategy";

    /** Whether readers give generated classes: here they always do. */
    public static final String SPECIFIC_READER = "specific.avro.reader";

    /** How many schemas are remembered for one subject. */
    public static final String MAX_SCHEMAS = "max.schemas.per.subject";

    /** Where the user and the password come from: {@code USER_INFO} or {@code URL}. */
    public static final String BASIC_AUTH_SOURCE = "basic.auth.credentials.source";

    /** {@code user:password} for {@code USER_INFO}. */
    public static final String BASIC_AUTH_USER_INFO = "basic.auth.user.info";

    /** Where a bearer token comes from: {@code STATIC_TOKEN}. */
    public static final String BEARER_AUTH_SOURCE = "bearer.auth.credentials.source";

    /** The token for {@code STATIC_TOKEN}. */
    public static final String BEARER_AUTH_TOKEN = "bearer.auth.token";

    /** Milliseconds to wait for a connection. */
    public static final String CONNECT_TIMEOUT = "http.connect.timeout.ms";

    /** Milliseconds to wait for an answer. */
    public static final String READ_TIMEOUT = "http.read.timeout.ms";

    /** How often a call is repeated when the registry does not answer. */
    public static final String MAX_RETRIES = "max.retries";

    /** Milliseconds before the first repetition; twice as long before each further one. */
    public static final String RETRIES_WAIT = "retries.wait.ms";

    /** The longest wait between repetitions, in milliseconds. */
    public static final String RETRIES_MAX_WAIT = "retries.max.wait.ms";

    /** What Kafka's own TLS keys are prefixed with: {@code schema.registry.ssl.truststore.location}. */
    public static final String TLS_PREFIX = "schema.registry.";

    private static final String USER_INFO_ALIAS = "schema.registry.basic.auth.user.info";
    private static final String TOPIC_NAMES = "TopicNameStrategy";

    private static final ConfigDef DEFINITION = new ConfigDef()
            .define(URL, ConfigDef.Type.LIST, Importance.HIGH, "Addresses of the schema registry.")
            .define(
                    AUTO_REGISTER,
                    ConfigDef.Type.BOOLEAN,
                    true,
                    Importance.MEDIUM,
                    "Whether writers register their schemas.")
            .define(
                    USE_LATEST,
                    ConfigDef.Type.BOOLEAN,
                    false,
                    Importance.LOW,
                    "Whether to write by the subject's latest schema.")
            .define(
                    REMOVE_JAVA_PROPERTIES,
                    ConfigDef.Type.BOOLEAN,
                    true,
                    Importance.LOW,
                    "Whether to register plain schemas.")
            .define(SPECIFIC_READER, ConfigDef.Type.BOOLEAN, true, Importance.LOW, "Whether to read generated classes.")
            .define(
                    MAX_SCHEMAS,
                    ConfigDef.Type.INT,
                    1000,
                    atLeast(1),
                    Importance.LOW,
                    "Schemas remembered for a subject.")
            .define(
                    BASIC_AUTH_SOURCE,
                    ConfigDef.Type.STRING,
                    "URL",
                    ValidString.in("URL", "USER_INFO"),
                    Importance.MEDIUM,
                    "Where the user and the password come from.")
            .define(BASIC_AUTH_USER_INFO, ConfigDef.Type.PASSWORD, "", Importance.MEDIUM, "The user and the password.")
            .define(
                    BEARER_AUTH_SOURCE,
                    ConfigDef.Type.STRING,
                    "",
                    ValidString.in("", "STATIC_TOKEN"),
                    Importance.MEDIUM,
                    "Where the token comes from.")
            .define(BEARER_AUTH_TOKEN, ConfigDef.Type.PASSWORD, "", Importance.MEDIUM, "The token.")
            .define(CONNECT_TIMEOUT, ConfigDef.Type.INT, 10_000, atLeast(1), Importance.LOW, "Time to connect.")
            .define(READ_TIMEOUT, ConfigDef.Type.INT, 30_000, atLeast(1), Importance.LOW, "Time to answer.")
            .define(MAX_RETRIES, ConfigDef.Type.INT, 3, atLeast(0), Importance.LOW, "Repetitions of a call.")
            .define(
                    RETRIES_WAIT,
                    ConfigDef.Type.INT,
                    500,
                    atLeast(0),
                    Importance.LOW,
                    "Wait before the first repetition.")
            .define(RETRIES_MAX_WAIT, ConfigDef.Type.INT, 20_000, atLeast(0), Importance.LOW, "Longest wait.");

    private final SubjectNameStrategy keyStrategy;
    private final SubjectNameStrategy valueStrategy;

    private RegistryConfig(Map<String, ?> settings) {
        super(DEFINITION, settings, false);
        keyStrategy = SubjectNameStrategy.parse(KEY_STRATEGY, settingOr(settings, KEY_STRATEGY));
        valueStrategy = SubjectNameStrategy.parse(VALUE_STRATEGY, settingOr(settings, VALUE_STRATEGY));
        validate();
    }

    /** Reads the settings; other keys among them are left alone. */
    public static RegistryConfig of(Map<String, ?> settings) {
        var known = new HashMap<String, Object>(settings);
        if (settings.get(USER_INFO_ALIAS) != null) {
            known.putIfAbsent(BASIC_AUTH_USER_INFO, settings.get(USER_INFO_ALIAS));
        }
        return new RegistryConfig(known);
    }

    List<URI> urls() {
        return getList(URL).stream().map(RegistryConfig::uri).toList();
    }

    SubjectNameStrategy strategy(boolean isKey) {
        return isKey ? keyStrategy : valueStrategy;
    }

    /** What to send as {@code Authorization} to this address. */
    Optional<String> authorization(URI url) {
        var token = secret(BEARER_AUTH_TOKEN);
        if (!getString(BEARER_AUTH_SOURCE).isEmpty()) {
            return Optional.of("Bearer " + token);
        }
        var userInfo = getString(BASIC_AUTH_SOURCE).equals("USER_INFO")
                ? Optional.of(secret(BASIC_AUTH_USER_INFO))
                : Optional.ofNullable(url.getUserInfo());
        return userInfo.map(
                info -> "Basic " + Base64.getEncoder().encodeToString(info.getBytes(StandardCharsets.UTF_8)));
    }

    private void validate() {
        if (getList(URL).isEmpty()) {
            throw new ConfigException(URL, "", "Give the address of a schema registry, such as http://localhost:8081");
        }
        urls();
        if (getString(BASIC_AUTH_SOURCE).equals("USER_INFO")
                && !secret(BASIC_AUTH_USER_INFO).contains(":")) {
            throw new ConfigException(
                    BASIC_AUTH_USER_INFO + " must be user:password where " + BASIC_AUTH_SOURCE + " is USER_INFO");
        }
        if (!getString(BEARER_AUTH_SOURCE).isEmpty()
                && secret(BEARER_AUTH_TOKEN).isEmpty()) {
            throw new ConfigException(
                    BEARER_AUTH_TOKEN + " must hold the token where " + BEARER_AUTH_SOURCE + " is STATIC_TOKEN");
        }
        if (!getBoolean(SPECIFIC_READER)) {
            throw new ConfigException(
                    SPECIFIC_READER, false, "Entente's serdes give generated classes, never generic records");
        }
    }

    private String secret(String key) {
        Password password = getPassword(key);
        return password.value();
    }

    private static Object settingOr(Map<String, ?> settings, String key) {
        var value = settings.get(key);
        return value == null ? TOPIC_NAMES : value;
    }

    private static URI uri(String text) {
        try {
            var uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new ConfigException(URL, text, "Not an address: " + e.getMessage());
        }
        throw new ConfigException(URL, text, "An address looks like http://localhost:8081");
    }
}
