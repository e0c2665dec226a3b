package dev.entente.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.app.Cluster;
import dev.entente.app.config.Settings;
import dev.entente.app.house.DataDirectory;
import dev.entente.app.house.SinkPart;
import dev.entente.app.house.Verification;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description =
                "Folds the ledger anew from the articles, and compares it with the live stores and the SQL tables.",
        footer = {"", "Example:", "  entente verify"})
public final class VerifyCommand implements Callable<Integer> {
    @Option(
            names = "--behind",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Compare what was known so long ago, once every part has passed it (default: 60).")
    private int behind;

    @Mixin
    private ServerOption server;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var configuration = kafka.load();
        var data = new DataDirectory(Path.of(configuration.get(Settings.DATA_DIR)));
        var known = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(behind);
        try (var database = SinkPart.database(configuration, data)) {
            var cluster = Cluster.of(configuration);
            var finding = new Verification(cluster, server.find(configuration), database).at(known);
            print(finding);
            return finding.differences().isEmpty() ? 0 : 1;
        }
    }

    private void print(Verification.Finding finding) {
        var out = spec.commandLine().getOut();
        if (format.format() != Format.TABLE) {
            var json = new ObjectMapper().createObjectNode();
            json.put("known", finding.known().toString())
                    .put("pairs", finding.pairs())
                    .put("hash", finding.hash());
            json.put("newer", finding.newer());
            finding.differences().forEach(json.putArray("differences")::add);
            out.println(json);
            return;
        }
        finding.differences().forEach(out::println);
        if (finding.pairs() == 0 && finding.differences().isEmpty()) {
            out.println("Nothing to compare: no article or ruling known at %s says anything of any pair"
                    .formatted(finding.known()));
            return;
        }
        out.println("%s: %d pairs known at %s, hash %s%s"
                .formatted(
                        finding.differences().isEmpty() ? "All agree" : "Not all agree",
                        finding.pairs(),
                        finding.known(),
                        finding.hash(),
                        finding.newer() == 0
                                ? ""
                                : "; of %d that moved on since, the tables were compared only for claims and rulings"
                                        .formatted(finding.newer())));
    }
}
