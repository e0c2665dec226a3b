package dev.entente.app.command;

import dev.entente.app.Failure;
import dev.entente.app.config.Settings;
import dev.entente.app.house.DataDirectory;
import dev.entente.app.house.SinkPart;
import dev.entente.sink.TableExport;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = "Writes a SQL table or view to standard output, and to standard error a line to cite it by.",
        footer = {
            "",
            "Examples:",
            "  entente export relationship > relationships.csv",
            "  entente export claim --format jsonl"
        })
public final class ExportCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "TABLE",
            description =
                    "Its name: relationship, claim, partnership_now ...; data_dictionary says what each column means.")
    private String table;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "CSV",
            description = "csv (with a header line) or jsonl (default: csv).")
    private TableExport.Format format = TableExport.Format.CSV;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "The database (default: that of the data directory).")
    private Optional<String> url = Optional.empty();

    @Mixin
    private DataOptions data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!TableExport.names().contains(table)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "There is no table or view '%s'; there are %s"
                            .formatted(table, String.join(", ", TableExport.names())));
        }
        var configuration = data.load(
                Map.of(),
                url.map(value -> Map.of(Settings.DATABASE_URL.key(), value)).orElseGet(Map::of));
        var directory = new DataDirectory(Path.of(configuration.get(Settings.DATA_DIR)));
        try (var database = SinkPart.database(configuration, directory)) {
            var export = new TableExport(database);
            var rows = export.write(table, format, spec.commandLine().getOut());
            spec.commandLine()
                    .getErr()
                    .println(export.citation(table, rows, Instant.now().truncatedTo(ChronoUnit.SECONDS)));
            return 0;
        } catch (SQLException e) {
            throw new Failure("Table %s cannot be read: %s".formatted(table, e.getMessage()), e);
        }
    }
}
