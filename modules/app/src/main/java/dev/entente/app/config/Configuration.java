package dev.entente.app.config;

import dev.entente.app.Failure;
import dev.entente.app.http.ServiceApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * What holds for this run: defaults, over them the file, over it the environment, over it the command line. Every value
 * is checked when it is loaded, so that nothing starts on a wrong one.
 */
public final class Configuration {
    private static final String DEFAULT = "default";
    private static final String STARS = "********";
    private static final String ENVIRONMENT_PREFIX = "ENTENTE_";

    /** Variables of ours that are no settings. */
    private static final Set<String> RESERVED =
            Set.of("ENTENTE_CONFIG", "ENTENTE_DEBUG", "ENTENTE_JAVA_OPTS", ServiceApi.TOKEN_VARIABLE);

    private static final String RESERVED_FOR_TESTS = "ENTENTE_TEST_";

    private final Map<String, Value> values;

    private Configuration(Map<String, Value> values) {
        this.values = values;
    }

    private record Value(String text, String origin) {}

    /**
     * A setting as it holds now.
     *
     * @param value what is written, or stars where it is a secret; empty where it is not set
     * @param origin where it was set: a file's name, a variable's, {@code default}
     */
    public record Line(String key, String value, String origin, String about) {}

    /**
     * Brings the four sources together and checks them.
     *
     * @param defaults by key, where a command has others than the settings themselves
     * @param file properties file; absent where there is none
     * @param environment variables of the process
     * @param options by key, from the command line
     * @throws Failure naming the key, the value, where it was set and what is allowed
     */
    public static Configuration load(
            Map<String, String> defaults,
            Optional<Path> file,
            Map<String, String> environment,
            Map<String, String> options) {
        var values = new HashMap<String, Value>();
        defaults.forEach((key, text) -> values.put(key, new Value(text, DEFAULT)));
        file.ifPresent(path -> read(path)
                .forEach((key, text) -> values.put(key.toString(), new Value(text.toString(), path.toString()))));
        environment.forEach((name, text) -> {
            if (isSetting(name)) {
                values.put(keyOf(name), new Value(text, name));
            }
        });
        options.forEach((key, text) -> values.put(key, new Value(text, "command line")));
        var configuration = new Configuration(values);
        configuration.check();
        return configuration;
    }

    /** The value of a setting that has one. */
    public <T> T get(Setting<T> setting) {
        return find(setting)
                .orElseThrow(() -> new Failure("%s is not set: give %s in the configuration, or as %s"
                        .formatted(setting.key(), setting.allowed(), variableOf(setting.key()))));
    }

    /** The value of a setting that may have none. */
    public <T> Optional<T> find(Setting<T> setting) {
        return Optional.ofNullable(values.get(setting.key()))
                .map(Value::text)
                .or(setting::fallback)
                .map(setting.parser());
    }

    /** Whether the file, the environment or the command line sets it. */
    public boolean isGiven(Setting<?> setting) {
        var value = values.get(setting.key());
        return value != null && !value.origin().equals(DEFAULT);
    }

    /** Kafka's own keys and those of the serdes, without our prefix. */
    public Map<String, Object> kafka() {
        var kafka = new TreeMap<String, Object>();
        values.forEach((key, value) -> {
            if (key.startsWith(Settings.KAFKA_PREFIX)) {
                kafka.put(key.substring(Settings.KAFKA_PREFIX.length()), value.text());
            }
        });
        return kafka;
    }

    /** Everything that holds, ours first; secrets as stars. */
    public List<Line> effective() {
        var lines = new ArrayList<Line>();
        for (var setting : Settings.ALL) {
            var value = Optional.ofNullable(values.get(setting.key()));
            lines.add(new Line(
                    setting.key(),
                    masked(
                            setting.key(),
                            value.map(Value::text).or(setting::fallback).orElse("")),
                    value.map(Value::origin).orElse(DEFAULT),
                    setting.about()));
        }
        new TreeMap<>(values).forEach((key, value) -> {
            if (key.startsWith(Settings.KAFKA_PREFIX)) {
                lines.add(new Line(key, masked(key, value.text()), value.origin(), "Kafka's own."));
            }
        });
        return lines;
    }

    private void check() {
        var known = new HashMap<String, Setting<?>>();
        Settings.ALL.forEach(setting -> known.put(setting.key(), setting));
        new TreeMap<>(values).forEach((key, value) -> {
            if (key.startsWith(Settings.KAFKA_PREFIX)) {
                return;
            }
            var setting = known.get(key);
            if (setting == null) {
                throw new Failure("%s, set by %s, is no setting: entente config lists them; Kafka's own start with %s"
                        .formatted(key, value.origin(), Settings.KAFKA_PREFIX));
            }
            check(setting, value);
        });
    }

    private static void check(Setting<?> setting, Value value) {
        if (setting.parse(value.text()).isEmpty()) {
            throw new Failure("%s is '%s', set by %s: it takes %s"
                    .formatted(setting.key(), masked(setting.key(), value.text()), value.origin(), setting.allowed()));
        }
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (NoSuchFileException e) {
            throw new Failure("Configuration file %s is missing: create it, or leave --config out".formatted(file), e);
        } catch (IOException | IllegalArgumentException e) {
            throw new Failure("Configuration file %s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static boolean isSetting(String variable) {
        return variable.startsWith(ENVIRONMENT_PREFIX)
                && !RESERVED.contains(variable)
                && !variable.startsWith(RESERVED_FOR_TESTS);
    }

    private static String keyOf(String variable) {
        return variable.substring(ENVIRONMENT_PREFIX.length())
                .toLowerCase(Locale.ROOT)
                .replace('_', '.');
    }

    private static String variableOf(String key) {
        return ENVIRONMENT_PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private static String masked(String key, String text) {
        if (Setting.isSecret(key) && !text.isEmpty()) {
            return STARS;
        }
        // An address may carry a password of its own.
        return text.replaceAll("(?i)(password=)[^&;\\s]*", "$1" + STARS).replaceAll("//[^/@\\s]*@", "//" + STARS + "@");
    }
}
