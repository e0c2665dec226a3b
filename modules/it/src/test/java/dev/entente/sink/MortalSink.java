package dev.entente.sink;

import dev.entente.model.fault.Failpoint;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A process that is a sink and dies by chance at any of its points, with nothing tidied up. It ends well once
 * everything is written. Arguments: brokers, JDBC URL, seed, that it dies once in so many points, or 0 for never, and
 * where each partition ends, as {@code topic-0=17}.
 */
public final class MortalSink {
    private MortalSink() {}

    public static void main(String[] args) throws SQLException, InterruptedException {
        var random = new Random(Long.parseLong(args[2]));
        var odds = Integer.parseInt(args[3]);
        var config = NewsOnKafka.consumerConfig(args[0], "mortals");
        // Its successor takes its place at once, and need not wait until the group has missed it.
        config.setProperty("group.instance.id", "mortal");
        var ends = Arrays.stream(args, 4, args.length)
                .map(end -> end.split("=", -1))
                .collect(Collectors.toMap(end -> end[0], end -> Long.valueOf(end[1])));
        var database = SinkDatabase.open(args[1]);
        var sink = NewsOnKafka.sink(config, database, point -> {
            if (odds > 0 && random.nextInt(odds) == 0) {
                Runtime.getRuntime().halt(Failpoint.HALTED);
            }
        });
        var thread = new Thread(sink, "sink");
        thread.start();
        while (!sink.status().positions().equals(ends)) {
            if (!thread.isAlive()) {
                throw new IllegalStateException(sink.status().toString());
            }
            Thread.sleep(5);
        }
        sink.close();
        database.close();
    }
}
