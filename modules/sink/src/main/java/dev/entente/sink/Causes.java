package dev.entente.sink;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What went wrong, in one line. */
final class Causes {
    private Causes() {}

    /** The messages of an exception and its causes, each once. */
    static String describe(Throwable e) {
        var messages = Stream.iterate(e, Objects::nonNull, Throwable::getCause)
                .limit(8)
                .map(cause -> cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage())
                .map(message -> message.lines().findFirst().orElse("").strip())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return String.join(": ", messages);
    }
}
