package dev.entente.evaluation.load;

import dev.entente.app.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a service on this machine bears, beside the bars that it is held to. */
@Command(
        name = "load",
        description = "Measures a service: questions at a fixed rate, listeners to changes, articles by HTTP.")
public final class LoadBenchmark implements Callable<Integer> {
    private static final double P99_MS = 5;
    private static final double ARTICLES_A_SECOND = 1_000;
    private static final int WORLD = 1_000;
    private static final int CHANGES_A_SECOND = 10;
    private static final int FEEDERS = 64;
    private static final int BATCH = 100;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration ALL_TOLD = Duration.ofSeconds(15);

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "A service on this machine that knows of something; one of its own where absent.")
    private Optional<URI> server = Optional.empty();

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            defaultValue = "query,listen,ingest",
            description = "What is measured (default: ${DEFAULT-VALUE}).")
    private Set<String> only = Set.of();

    @Option(names = "--rate", defaultValue = "1000", description = "Questions a second (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(
            names = "--seconds",
            defaultValue = "20",
            description = "How long each part is (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--listeners", defaultValue = "1000", description = "How many listen (default: ${DEFAULT-VALUE}).")
    private int listeners;

    @Option(names = "--articles", defaultValue = "20000", description = "How many are fed (default: ${DEFAULT-VALUE}).")
    private int articles;

    @Spec
    private CommandSpec spec;

    private PrintWriter out;
    private boolean missed;

    /** The next article that was not published yet. */
    private int next;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        out = spec.commandLine().getOut();
        if (server.isPresent()) {
            if (!InetAddress.getByName(server.get().getHost()).isLoopbackAddress()) {
                throw new Failure("%s is another machine: load is for services on this one".formatted(server.get()));
            }
            measure(server.get());
        } else {
            try (var service = Service.start()) {
                new World(service.http()).publish(news(WORLD));
                measure(service.http());
            }
        }
        return missed ? 1 : 0;
    }

    private void measure(URI service) throws IOException, InterruptedException, ExecutionException {
        var world = new World(service);
        world.awaitRest();
        if (only.contains("query")) {
            query(world);
        }
        if (only.contains("listen")) {
            listen(world);
        }
        if (only.contains("ingest")) {
            ingest(service, 1);
            ingest(service, BATCH);
        }
    }

    private void query(World world) throws IOException, InterruptedException, ExecutionException {
        var load = new QueryLoad(world.server(), world.relationships());
        load.run(rate, WARM_UP);
        var result = load.run(rate, Duration.ofSeconds(seconds));
        out.printf("%,d questions a second about one pair each: %s%n", rate, millis(result.micros()));
        if (result.refused() > 0) {
            out.printf("%,d of them were refused%n", result.refused());
        }
        bar(
                "p99 below %.0f ms".formatted(P99_MS),
                result.refused() == 0 && result.micros().getValueAtPercentile(99) < P99_MS * 1_000);
    }

    private void listen(World world) throws IOException, InterruptedException {
        try (var all = new Listeners(world.server(), listeners)) {
            var end = System.nanoTime() + ALL_TOLD.toNanos();
            while (all.seen()[0] < 0 && System.nanoTime() < end) {
                Thread.sleep(50);
            }
            for (int i = 0; i < seconds * CHANGES_A_SECOND; i++) {
                world.publish(news(1));
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos() / CHANGES_A_SECOND);
            }
            world.awaitRest();
            var seen = all.seen();
            out.printf(
                    "%,d listeners, %,d changes to each: seen by the last after the first %s%n",
                    listeners, seen[1], millis(all.behindMicros()));
            bar("all told everything to all", seen[0] == seen[1] && seen[0] > 0);
        }
    }

    private void ingest(URI service, int batch) throws InterruptedException, ExecutionException {
        var workers = new Workers(service, FEEDERS);
        var warmUp = articles / batch / 4;
        var requests = IntStream.range(0, articles / batch + warmUp)
                .mapToObj(i -> news(batch))
                .toList();
        workers.run(warmUp, (connection, number) -> World.publish(connection, requests.get(number)));
        var begun = System.nanoTime();
        workers.run(
                requests.size() - warmUp,
                (connection, number) -> World.publish(connection, requests.get(warmUp + number)));
        var took = (System.nanoTime() - begun) / 1e9;
        var aSecond = batch * (requests.size() - warmUp) / took;
        out.printf(
                "%,d articles by HTTP, %d in each request, over %d connections: %,.0f a second that Kafka has%n",
                articles, batch, FEEDERS, aSecond);
        bar("%,.0f articles a second".formatted(ARTICLES_A_SECOND), aSecond >= ARTICLES_A_SECOND);
    }

    private List<String> news(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> SyntheticNews.article(next++).toString())
                .toList();
    }

    private void bar(String what, boolean reached) {
        out.printf("  %s: %s%n", what, reached ? "reached" : "MISSED");
        out.flush();
        missed |= !reached;
    }

    private static String millis(Histogram micros) {
        return "p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, at most %.1f ms"
                .formatted(
                        micros.getValueAtPercentile(50) / 1e3,
                        micros.getValueAtPercentile(99) / 1e3,
                        micros.getValueAtPercentile(99.9) / 1e3,
                        micros.getMaxValue() / 1e3);
    }
}
