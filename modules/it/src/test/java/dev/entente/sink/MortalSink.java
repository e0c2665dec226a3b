package dev.entente.sink;

import dev.entente.model.fault.Failpoint;
import java.sql.SQLException;
import java.util.Random;

/**
 * A process that is a sink and dies by chance at any of its points, with nothing tidied up. It ends well once
 * everything is written. Arguments: brokers, JDBC URL, seed, and that it dies once in so many points, or 0 for never.
 */
public final class MortalSink {
    private MortalSink() {}

    public static void main(String[] args) throws SQLException, InterruptedException {
        var random = new Random(Long.parseLong(args[2]));
        var odds = Integer.parseInt(args[3]);
        var config = NewsOnKafka.consumerConfig(args[0], "mortals");
        // Its successor takes its place at once, and need not wait until the group has missed it.
        config.setProperty("group.instance.id", "mortal");
        var ends = NewsOnKafka.ends(args[0]);
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
