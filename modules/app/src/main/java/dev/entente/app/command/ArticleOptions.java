package dev.entente.app.command;

import dev.entente.app.Failure;
import dev.entente.app.input.ArticleInput;
import dev.entente.app.input.Provenance;
import dev.entente.model.Article;
import dev.entente.model.Edtf;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which articles a command works on, and what is said of all of them. */
final class ArticleOptions {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR|URL|-",
            description =
                    "Text, HTML, JSON (lines or an array), RSS or Atom, packed with gzip, zip or Zstandard or not; - is standard input.")
    private List<String> operands = new ArrayList<>();

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "When they were published, where they do not say: 2024-05-10, or an instant.")
    private Optional<String> published = Optional.empty();

    @Option(names = "--source", paramLabel = "NAME", description = "Who published them, where they do not say.")
    private Optional<String> source = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private int failures;

    /**
     * Reads the articles one by one; tells on standard error what cannot be read or worked on, and goes on.
     *
     * @return the exit status: 1 where anything was told
     */
    int forEach(Consumer<Article> work) {
        input().read(operands, article -> {
            try {
                work.accept(article);
            } catch (Failure e) {
                tell(e);
            }
        });
        return status();
    }

    /** What reads them. */
    ArticleInput input() {
        published.ifPresent(this::requireDate);
        return new ArticleInput(new Provenance(published, source), System.in, this::tell);
    }

    /** What the command line names. */
    List<String> operands() {
        return operands;
    }

    /** Tells of a failure that does not end the command. */
    void tell(Failure failure) {
        failures++;
        command.commandLine().getErr().println("entente: " + failure.getMessage());
    }

    /** 1 where anything was told. */
    int status() {
        return failures == 0 ? 0 : 1;
    }

    private void requireDate(String text) {
        if (Edtf.tryParse(text).isEmpty() && !isInstant(text)) {
            throw new CommandLine.ParameterException(
                    command.commandLine(),
                    "--published takes a date such as 2024-05-10 or an instant such as 2024-05-10T08:00:00Z, not '%s'"
                            .formatted(text));
        }
    }

    private static boolean isInstant(String text) {
        try {
            return !OffsetDateTime.parse(text).toInstant().equals(Instant.MIN);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
