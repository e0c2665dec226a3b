package dev.entente.app.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** For which day in the world, and by which state of knowledge. */
final class MomentOptions {
    @Option(names = "--as-of", paramLabel = "DAY", description = "As it stood on this day: 2024-06-01.")
    private Optional<String> asOf = Optional.empty();

    @Option(
            names = "--known-at",
            paramLabel = "TIME",
            description = "By what was known at this instant, or at the end of this day.")
    private Optional<String> knownAt = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** The parameters of a query that say so. */
    Map<String, Optional<String>> parameters() {
        asOf.ifPresent(text -> require("--as-of", text, LocalDate::parse));
        knownAt.ifPresent(
                text -> require("--known-at", text, text.indexOf('T') < 0 ? LocalDate::parse : Instant::parse));
        var parameters = new HashMap<String, Optional<String>>();
        parameters.put("asOf", asOf);
        parameters.put("knownAt", knownAt);
        return parameters;
    }

    private void require(String option, String text, Function<CharSequence, ?> parser) {
        try {
            var unused = parser.apply(text);
        } catch (DateTimeParseException e) {
            throw new CommandLine.ParameterException(
                    command.commandLine(),
                    "%s takes a day such as 2024-06-01%s, not '%s'"
                            .formatted(
                                    option,
                                    option.equals("--known-at") ? " or an instant such as 2024-06-01T12:00:00Z" : "",
                                    text),
                    e);
        }
    }
}
