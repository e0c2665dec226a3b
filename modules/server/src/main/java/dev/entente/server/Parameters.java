package dev.entente.server;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** The query parameters of a request, read with errors that name them. */
public record Parameters(Context context) {

    /** The parameter's text where it is given and not empty. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(context.queryParam(name)).filter(text -> !text.isBlank());
    }

    /** A whole number between two bounds, or the default. */
    public int number(String name, int otherwise, int least, int most) {
        return text(name)
                .map(text -> {
                    try {
                        var number = Integer.parseInt(text);
                        if (number >= least && number <= most) {
                            return number;
                        }
                    } catch (NumberFormatException e) {
                        // Told below, with the bounds.
                    }
                    throw Problem.badParameter(
                                    name,
                                    "%s=%s is not a whole number from %d to %d".formatted(name, text, least, most))
                            .toException();
                })
                .orElse(otherwise);
    }

    /** True or false, or the default. */
    public boolean flag(String name, boolean otherwise) {
        return text(name)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default ->
                        throw Problem.badParameter(name, "%s=%s is neither true nor false".formatted(name, text))
                                .toException();
                })
                .orElse(otherwise);
    }

    /** The constant of that name. */
    public <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        return read(name, text -> Enum.valueOf(type, text), "one of " + Arrays.toString(type.getEnumConstants()));
    }

    /**
     * Whatever the text is read as.
     *
     * @param reader throws {@link IllegalArgumentException} or {@link DateTimeException} where the text can't be read
     * @param allowed what the text should have been
     */
    public <T> Optional<T> read(String name, Function<String, T> reader, String allowed) {
        return text(name).map(text -> {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw Problem.badParameter(name, "%s=%s is not %s".formatted(name, text, allowed))
                        .toException();
            }
        });
    }
}
