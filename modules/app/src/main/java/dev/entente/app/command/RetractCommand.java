package dev.entente.app.command;

import dev.entente.app.Cluster;
import dev.entente.app.Failure;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "retract",
        description = "Withdraws an article: the ledger is then what it would be had the article never come.",
        footer = {"", "Example:", "  entente retract visit --reason \"withdrawn by its publisher\" --by desk"})
public final class RetractCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "Id of the article, as publish printed it.")
    private String id;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; it stays with the change.")
    private Optional<String> reason = Optional.empty();

    @Option(names = "--by", paramLabel = "NAME", description = "Who withdraws it.")
    private Optional<String> by = Optional.empty();

    @Mixin
    private KnownOptions known;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var configuration = kafka.load();
        known.requireArticle(configuration, id);
        try (var publisher = Cluster.of(configuration).publisher();
                var receipts = new Receipts(format.format(), spec)) {
            receipts.add(publisher.retract(id, reason, by).get());
            return 0;
        } catch (ExecutionException e) {
            throw new Failure(
                    "%s was not retracted: %s".formatted(id, e.getCause().getMessage()), e.getCause());
        }
    }
}
