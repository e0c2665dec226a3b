package dev.entente.server.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.server.Problem;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * A parameter of a request: its one definition, by which it is read, refused and described.
 *
 * @param name the parameter's name
 * @param place where it stands
 * @param description what it asks for
 * @param schema its JSON schema
 * @param reader throws {@link IllegalArgumentException} or {@link DateTimeException} where the text can't be read
 * @param allowed what the text should have been
 */
public record Parameter<T>(
        String name, Place place, String description, ObjectNode schema, Function<String, T> reader, String allowed) {

    /** Where a parameter stands in a request. */
    public enum Place {
        QUERY,
        PATH,
        HEADER
    }

    /** Any text in the query. */
    public static Parameter<String> text(String name, String description) {
        return new Parameter<>(name, Place.QUERY, description, type("string"), text -> text, "a text");
    }

    /** A text in the query that is read as something else. */
    public static <T> Parameter<T> read(String name, Function<String, T> reader, String allowed, String description) {
        return new Parameter<>(
                name, Place.QUERY, description + ": " + allowed, type("string"), reader, "not " + allowed);
    }

    /** A whole number between two bounds in the query. */
    public static Parameter<Integer> number(String name, int otherwise, int least, int most, String description) {
        var schema = type("integer").put("minimum", least).put("maximum", most).put("default", otherwise);
        return new Parameter<>(
                name,
                Place.QUERY,
                description,
                schema,
                text -> within(Integer.parseInt(text), least, most),
                "not a whole number from %d to %d".formatted(least, most));
    }

    /** True or false in the query. */
    public static Parameter<Boolean> flag(String name, String description) {
        return new Parameter<>(
                name, Place.QUERY, description, type("boolean"), Parameter::bool, "neither true nor false");
    }

    /** One of an enumeration's constants in the query. */
    public static <E extends Enum<E>> Parameter<E> constant(String name, Class<E> type, String description) {
        var schema = type("string");
        var values = schema.putArray("enum");
        Arrays.stream(type.getEnumConstants()).map(Enum::name).forEach(values::add);
        return new Parameter<>(
                name,
                Place.QUERY,
                description,
                schema,
                text -> Enum.valueOf(type, text),
                "not one of " + Arrays.toString(type.getEnumConstants()));
    }

    /** A part of the path. */
    public static Parameter<String> path(String name, String description) {
        return new Parameter<>(name, Place.PATH, description, type("string"), text -> text, "a text");
    }

    /** A header. */
    public static Parameter<String> header(String name, String description) {
        return new Parameter<>(name, Place.HEADER, description, type("string"), text -> text, "a text");
    }

    /** What the request has of it, where that is not blank. */
    public Optional<T> of(Context context) {
        var given = switch (place) {
            case QUERY -> context.queryParam(name);
            case PATH -> context.pathParam(name);
            case HEADER -> context.header(name);
        };
        return Optional.ofNullable(given).filter(text -> !text.isBlank()).map(this::parse);
    }

    /** The same of a text that came otherwise than in a request. */
    public Optional<T> read(Optional<String> text) {
        return text.map(this::parse);
    }

    private T parse(String text) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Problem.badParameter(name, "%s=%s is %s".formatted(name, text, allowed))
                    .toException();
        }
    }

    private static ObjectNode type(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    private static int within(int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException("Out of bounds");
        }
        return number;
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("Neither true nor false");
        };
    }
}
