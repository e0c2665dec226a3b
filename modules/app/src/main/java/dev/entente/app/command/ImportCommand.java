package dev.entente.app.command;

import dev.entente.app.Cluster;
import dev.entente.app.Failure;
import dev.entente.app.input.CuratedTable;
import dev.entente.model.GeneratedClasses;
import dev.entente.model.Ontology;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds a curated table to the ledger. */
@Command(
        name = "import",
        description = "Adds a table of known relations to the ledger, as a source of its own. Again is harmless.",
        footer = {"", "Example:", "  entente import treaties.csv"})
public final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE.csv", description = "Comma-separated values; docs/rulings.md names the columns.")
    private Path file;

    @Option(names = "--name", paramLabel = "NAME", description = "Who vouches for the rows (default: the file's name).")
    private Optional<String> name = Optional.empty();

    @Mixin
    private KafkaOptions kafka;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        GeneratedClasses.trust();
        if (!java.nio.file.Files.isReadable(file)) {
            throw new Failure("%s is not a file that can be read".formatted(file));
        }
        var table = name.orElseGet(() -> file.getFileName().toString().replaceFirst("\\.[^.]*$", ""));
        var rulings = new CuratedTable(Ontology.load(), table).read(file);
        try (var publisher = Cluster.of(kafka.load()).rulings()) {
            for (var sent : rulings.stream().map(publisher::publish).toList()) {
                sent.get();
            }
        } catch (ExecutionException e) {
            throw new Failure(
                    "%s was not imported, import it again: %s"
                            .formatted(file, e.getCause().getMessage()),
                    e);
        }
        spec.commandLine().getOut().println("%d rows of %s".formatted(rulings.size(), table));
        return 0;
    }
}
