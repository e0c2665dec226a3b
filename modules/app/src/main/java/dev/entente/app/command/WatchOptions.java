package dev.entente.app.command;

import dev.entente.app.input.Watch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether to go on with what is new, and how often to look. */
final class WatchOptions {
    private static final Duration FOLDERS = Duration.ofSeconds(2);
    private static final Duration PAGES = Duration.ofMinutes(10);
    private static final Duration LEAST = Duration.ofMinutes(1);

    @Option(
            names = "--watch",
            description =
                    "Go on with new and changed files, pages and entries of feeds until interrupted. Each is published once, and again when it has changed. A file that is deleted is not withdrawn: see retract.")
    private boolean watch;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description =
                    "As --watch, and ask for pages and feeds so often, 1m or more: 30m, 2h (default: 10m; less often where they ask for it, or cannot be had).")
    private Optional<Duration> every = Optional.empty();

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "Where to remember what was published, with --watch (default: the data directory).")
    private Optional<Path> state = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    boolean isAsked() {
        return watch || every.isPresent();
    }

    Optional<Path> state() {
        return state;
    }

    Watch.Pace pace() {
        return new Watch.Pace(FOLDERS, every.orElse(PAGES));
    }

    /** Wrong usage where what is asked cannot be. */
    void require(List<String> operands) {
        if (isAsked() && operands.contains("-")) {
            throw misused("Standard input cannot be watched: it is read to its end without --watch");
        }
        if (every.isPresent() && every.get().compareTo(LEAST) < 0) {
            throw misused(
                    "--every is less than a minute, which would trouble those who are asked: give 1m or more, such as 10m");
        }
        if (state.isPresent() && !isAsked()) {
            throw misused("--state goes with --watch or --every: nothing else is remembered");
        }
    }

    private CommandLine.ParameterException misused(String message) {
        return new CommandLine.ParameterException(command.commandLine(), message);
    }
}
