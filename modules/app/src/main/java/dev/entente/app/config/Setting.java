package dev.entente.app.config;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A thing that can be configured.
 *
 * @param key name in the file; in the environment it is {@code ENTENTE_} and the key in capitals with underscores
 * @param fallback value where nobody sets it, as it would be written; absent where there is none
 * @param allowed what values it takes, in words for error messages
 * @param about one line on what it does
 * @param parser from what is written to the value; throws {@link IllegalArgumentException} on what is not allowed
 */
public record Setting<T>(
        String key, Optional<String> fallback, String allowed, String about, Function<String, T> parser) {
    private static final Pattern SECRET = Pattern.compile(
            "password|secret|token|credential|user\\.info|jaas|ssl\\.(keystore|truststore)\\.(key|cert)");

    static Setting<String> text(String key, Optional<String> fallback, String allowed, String about) {
        return new Setting<>(key, fallback, allowed, about, text -> {
            require(!text.isBlank());
            return text.strip();
        });
    }

    static Setting<Integer> number(String key, Optional<Integer> fallback, int min, int max, String about) {
        var allowed = "a whole number from %d to %d".formatted(min, max);
        return new Setting<>(key, fallback.map(Object::toString), allowed, about, text -> {
            var number = Integer.parseInt(text.strip());
            require(number >= min && number <= max);
            return number;
        });
    }

    static Setting<String> oneOf(String key, String fallback, String about, String... values) {
        return new Setting<>(key, Optional.of(fallback), String.join(" or ", values), about, text -> {
            require(Arrays.asList(values).contains(text.strip()));
            return text.strip();
        });
    }

    static Setting<Boolean> flag(String key, Optional<Boolean> fallback, String about) {
        return new Setting<>(key, fallback.map(Object::toString), "true or false", about, text -> {
            require(text.strip().equals("true") || text.strip().equals("false"));
            return Boolean.valueOf(text.strip());
        });
    }

    static Setting<String> matching(String key, Optional<String> fallback, String regex, String allowed, String about) {
        var pattern = Pattern.compile(regex);
        return new Setting<>(key, fallback, allowed, about, text -> {
            require(pattern.matcher(text.strip()).matches());
            return text.strip();
        });
    }

    /** The value of what is written; absent where that is not allowed. */
    Optional<T> parse(String text) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether a key holds something that must not be shown. */
    static boolean isSecret(String key) {
        return SECRET.matcher(key).find();
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalArgumentException();
        }
    }
}
