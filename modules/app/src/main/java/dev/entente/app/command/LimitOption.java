package dev.entente.app.command;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How many are wanted at most. */
final class LimitOption {
    private static final int MOST = 1_000;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "No more than so many, up to 1000: of changes the newest (default: all).")
    private Optional<Integer> limit = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** The parameter of a query that says so; absent where all are wanted. */
    Optional<String> parameter() {
        limit.filter(number -> number < 1 || number > MOST).ifPresent(number -> {
            throw new CommandLine.ParameterException(
                    command.commandLine(), "--limit takes a number from 1 to %d, not %d".formatted(MOST, number));
        });
        return limit.map(Object::toString);
    }
}
