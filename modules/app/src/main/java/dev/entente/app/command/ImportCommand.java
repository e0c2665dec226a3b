package dev.entente.app.command;

import dev.entente.app.Cluster;
import dev.entente.app.Failure;
import dev.entente.app.house.ImportedRows;
import dev.entente.app.input.CuratedTable;
import dev.entente.extraction.actor.ActorLexicon;
import dev.entente.ledger.Rulebook;
import dev.entente.model.GeneratedClasses;
import dev.entente.model.Ontology;
import dev.entente.model.Ruling;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds a curated table to the ledger, or takes it back. */
@Command(
        name = "import",
        description = "Adds a table of known relations to the ledger, as a source of its own. Again is harmless.",
        footer = {"", "Examples:", "  entente import treaties.csv", "  entente import treaties.csv --withdraw"})
public final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE.csv", description = "Comma-separated values; docs/rulings.md names the columns.")
    private Path file;

    @Option(names = "--name", paramLabel = "NAME", description = "Who vouches for the rows (default: the file's name).")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--withdraw",
            description = "Takes back every row that the name vouches for; the file is not read and may be gone.")
    private boolean withdraw;

    @Mixin
    private KafkaOptions kafka;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        GeneratedClasses.trust();
        var table = name.orElseGet(() -> file.getFileName().toString().replaceFirst("\\.[^.]*$", ""));
        var added = withdraw ? List.<Ruling>of() : read(table);
        var cluster = Cluster.of(kafka.load());
        var rulings = withdraw ? withdrawn(cluster, table) : added;
        try (var publisher = cluster.rulings()) {
            for (var sent : rulings.stream().map(publisher::publish).toList()) {
                sent.get();
            }
        } catch (ExecutionException e) {
            throw new Failure(
                    "Not all of %s was %s, do it again: %s"
                            .formatted(
                                    table,
                                    withdraw ? "taken back" : "imported",
                                    e.getCause().getMessage()),
                    e);
        }
        spec.commandLine()
                .getOut()
                .println("%d %s of %s%s"
                        .formatted(
                                rulings.size(),
                                rulings.size() == 1 ? "row" : "rows",
                                table,
                                withdraw ? " taken back" : ""));
        return 0;
    }

    private List<Ruling> read(String table) {
        if (!Files.isReadable(file)) {
            throw new Failure("%s is not a file that can be read".formatted(file));
        }
        var rulebook = new Rulebook(Ontology.load(), ActorLexicon.load().codes());
        return new CuratedTable(rulebook, table).read(file);
    }

    private static List<Ruling> withdrawn(Cluster cluster, String table) {
        var rows = ImportedRows.of(cluster, table);
        if (rows.isEmpty()) {
            throw new Failure("No row of a table %s is in force: name it with --name as it was when it was imported"
                    .formatted(table));
        }
        return rows.stream()
                .map(row -> Rulebook.withdraw(row, table, "the table was taken back"))
                .toList();
    }
}
