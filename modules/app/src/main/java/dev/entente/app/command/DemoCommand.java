package dev.entente.app.command;

import dev.entente.app.Failure;
import dev.entente.app.config.Configuration;
import dev.entente.app.config.Settings;
import dev.entente.app.house.ChangeReader;
import dev.entente.app.house.DataDirectory;
import dev.entente.app.house.House;
import dev.entente.app.house.Progress;
import dev.entente.app.house.Shutdown;
import dev.entente.app.input.ArticleInput;
import dev.entente.app.input.Provenance;
import dev.entente.model.json.ChangeJson;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = "Runs everything in one process, publishes the seed articles, and shows what they change.",
        footer = {"", "Example:", "  entente demo --exit"})
public final class DemoCommand implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Mixin
    private HouseOptions options;

    @Option(names = "--exit", description = "End when the table is printed.")
    private boolean exit;

    @Option(
            names = "--seeds",
            paramLabel = "DIR",
            defaultValue = "${sys:entente.home:-.}/seeds",
            description = "The articles to publish (default: the seeds of this project).")
    private Path seeds;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var configuration = options.load(Map.of(Settings.HTTP_PORT.key(), "0"));
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        try (var shutdown = Shutdown.expect()) {
            var directory = DemoDirectory.of(configuration);
            run(configuration, directory.data(), shutdown, out, err);
            // Only here: where the demo fails its log is wanted.
            directory.discard();
        }
        return 0;
    }

    private void run(
            Configuration configuration, DataDirectory data, Shutdown shutdown, PrintWriter out, PrintWriter err)
            throws Exception {
        try (var house = House.start(configuration, data, new Progress(err))) {
            try (var changes = new ChangeReader(house.cluster())) {
                publish(house, err);
                show(house, data, changes, shutdown, out);
            }
            new Table(Terminal.here()).print(SqlTable.relationships(house.database()), out);
            out.flush();
            if (!exit) {
                err.println(
                        "%nEntente stays up at %s, with SQL in %s. Ctrl-C ends it.%nAsk it: bin/entente relationship ARM KAZ --data %s"
                                .formatted(house.http(), data.database(), data.path()));
                house.await(shutdown);
            }
        }
    }

    private void publish(House house, PrintWriter err) {
        try (var publisher = house.cluster().publisher()) {
            new ArticleInput(Provenance.unknown(), InputStream.nullInputStream(), failure -> {
                        throw failure;
                    })
                    .read(List.of(seeds.toString()), article -> {
                        var receipt = publisher.publish(article).join();
                        err.println("         published %s: partition %d, offset %d"
                                .formatted(receipt.id(), receipt.partition(), receipt.offset()));
                    });
        }
    }

    /** Prints each change as it comes, until every seed has gone all the way. */
    private static void show(
            House house, DataDirectory data, ChangeReader changes, Shutdown shutdown, PrintWriter out) {
        var deadline = Instant.now().plus(PATIENCE);
        var count = 0;
        try (var drain = house.drain()) {
            var isDry = false;
            while (!shutdown.isAsked() && !(isDry && changes.isAtEnd())) {
                for (var change : changes.poll(LOOK)) {
                    out.println(ChangeText.of(ChangeJson.of(change), Terminal.here()));
                    out.flush();
                    count++;
                }
                isDry = isDry || drain.isDry();
                house.failure().ifPresent(failure -> {
                    throw failure;
                });
                if (Instant.now().isAfter(deadline)) {
                    throw new Failure("The seeds were not through after %d minutes: entente.log in %s may tell why"
                            .formatted(PATIENCE.toMinutes(), data.path()));
                }
            }
        }
        out.println(
                count == 0 ? "No change: the ledger knew all of it.\n" : "\n%d changes. The table:%n".formatted(count));
    }
}
