package dev.entente.evaluation.sink;

import dev.entente.model.ClaimSet;
import dev.entente.model.Event;
import dev.entente.model.Relationship;
import dev.entente.model.RelationshipChange;
import dev.entente.model.Topics;
import dev.entente.sink.Sink;
import dev.entente.sink.SinkDatabase;
import dev.entente.sink.SinkDeserializers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.Deserializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Rows a second that the sink writes, from Avro bytes to committed rows, beside the plain ceiling of the same database:
 * the same rows into the same tables by one prepared batch a table in one transaction, and by COPY where there is one.
 * The best of seven runs counts, of each: during the first three the JVM compiles as much as it writes.
 */
@Command(
        name = "sink",
        description = "Measures the rows a second that the sink writes, beside the databases' own best.")
public final class SinkBenchmark implements Callable<Integer> {
    private static final int RUNS = 7;
    private static final Topics TOPICS = Topics.standard();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ARTICLES",
            defaultValue = "20000",
            description = "How many articles there are (default: ${DEFAULT-VALUE}).")
    private int articles;

    @Parameters(
            index = "1..*",
            paramLabel = "JDBC-URL",
            description = "Empty PostgreSQL databases; SQLite is always measured.")
    private List<String> urls = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws SQLException, IOException, InterruptedException {
        var out = spec.commandLine().getOut();
        var records = records(articles);
        out.printf(
                "%d articles, %d records, best of %d runs%n",
                articles, records.values().stream().mapToInt(List::size).sum(), RUNS);
        var best = new LinkedHashMap<String, Double>();
        var directory = Files.createTempDirectory("entente-sink-benchmark");
        for (int run = 0; run < RUNS; run++) {
            var prefix = "jdbc:sqlite:" + directory.resolve("run" + run);
            measure("SQLite", prefix + "-sink.db", prefix + "-plain.db", records, best);
            for (var url : urls) {
                measure("PostgreSQL", schema(url, "sink"), schema(url, "plain"), records, best);
            }
        }
        print(best, out);
        return 0;
    }

    private static void measure(
            String name,
            String sinkUrl,
            String plainUrl,
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records,
            Map<String, Double> best)
            throws SQLException, InterruptedException {
        try (var database = SinkDatabase.open(sinkUrl);
                var plain = SinkDatabase.open(plainUrl)) {
            database.migrate();
            plain.migrate();
            var begin = System.nanoTime();
            writeAll(database, records);
            var sinkSeconds = seconds(begin);
            var ceiling = new PlainCeiling(sinkUrl, plainUrl);
            double rows = ceiling.rows();
            var batchSeconds = ceiling.batch();
            best.merge(name + ": sink", rows / sinkSeconds, Math::max);
            best.merge(name + ": one prepared batch", rows / batchSeconds, Math::max);
            if (plainUrl.startsWith("jdbc:postgresql:")) {
                best.merge(name + ": COPY", rows / ceiling.copy(), Math::max);
            }
        }
    }

    private static void print(Map<String, Double> best, PrintWriter out) {
        best.forEach((what, rate) -> {
            var sink = best.get(what.substring(0, what.indexOf(':')) + ": sink");
            out.printf("%-32s %,10.0f rows/s, the sink is at %.2f of it%n", what, rate, sink / rate);
        });
    }

    private static void writeAll(
            SinkDatabase database, Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records)
            throws SQLException, InterruptedException {
        var ids = new HashMap<String, Uuid>();
        TOPICS.all().forEach(topic -> ids.put(topic.name(), Uuid.ONE_UUID));
        var ends = new HashMap<String, Long>();
        records.forEach((partition, list) -> ends.put(partition.toString(), (long) list.size()));
        var sink = new Sink(new MemoryConsumer(records), topics -> ids, TOPICS, deserializers(), database, Map.of());
        var thread = new Thread(sink, "sink");
        thread.start();
        while (thread.isAlive() && !sink.status().positions().equals(ends)) {
            Thread.sleep(1);
        }
        sink.close();
        thread.join();
    }

    private static Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records(int articles) {
        var partitions = new HashMap<TopicPartition, List<ConsumerRecord<byte[], byte[]>>>();
        for (var topic :
                List.of(TOPICS.claims(), TOPICS.events(), TOPICS.relationships(), TOPICS.relationshipChanges())) {
            for (int i = 0; i < topic.partitions(); i++) {
                partitions.put(new TopicPartition(topic.name(), i), new ArrayList<>());
            }
        }
        new SyntheticTopics(TOPICS, articles).records().forEach((topic, values) -> {
            for (var value : values) {
                var key = SyntheticTopics.key(value);
                var partition = new TopicPartition(
                        topic, Math.floorMod(key.hashCode(), TOPICS.claims().partitions()));
                var list = partitions.get(partition);
                list.add(new ConsumerRecord<>(
                        topic, partition.partition(), list.size(), key.getBytes(StandardCharsets.UTF_8), bytes(value)));
            }
        });
        return partitions;
    }

    private static byte[] bytes(SpecificRecord record) {
        try {
            var out = new ByteArrayOutputStream();
            var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            new SpecificDatumWriter<>(record.getSchema()).write(record, encoder);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SinkDeserializers deserializers() {
        return new SinkDeserializers(
                of(ClaimSet.class), of(Relationship.class), of(RelationshipChange.class), of(Event.class));
    }

    private static <T extends SpecificRecord> Deserializer<T> of(Class<T> type) {
        var reader = new SpecificDatumReader<T>(SpecificData.get().getSchema(type));
        return (topic, bytes) -> {
            try {
                return reader.read(null, DecoderFactory.get().binaryDecoder(bytes, null));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static String schema(String url, String schema) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS bench_" + schema + " CASCADE");
            statement.execute("CREATE SCHEMA bench_" + schema);
        }
        return url + (url.indexOf('?') < 0 ? "?" : "&") + "currentSchema=bench_" + schema;
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
