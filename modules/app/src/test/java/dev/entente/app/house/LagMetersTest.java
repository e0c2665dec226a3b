package dev.entente.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.app.Cluster;
import dev.entente.app.broker.EmbeddedBroker;
import dev.entente.app.broker.TopicCreator;
import dev.entente.model.Topics;
import dev.entente.streams.runtime.StreamsApplication;
import dev.entente.streams.runtime.StreamsSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.GroupProtocol;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LagMetersTest {
    private static final int RECORDS = 20;

    @TempDir
    private Path directory;

    private final Topics topics = Topics.withPartitions(2);
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void shouldCountAsBehindWhatWasFetchedAndIsNotProcessed() throws Exception {
        try (var broker = EmbeddedBroker.start(directory.resolve("kafka"), 0)) {
            var cluster = new Cluster(broker.bootstrapServers(), Optional.empty(), topics, Map.of());
            try (var admin = cluster.admin()) {
                new TopicCreator(admin, Optional.empty()).create(topics.all());
            }
            write(cluster);
            var registry = new SimpleMeterRegistry();
            try (var application = application(cluster);
                    var meters = new LagMeters(cluster, Map.of(application, List.of(topics.articles())))) {
                meters.bindTo(registry);
                application.start();

                // All is fetched in one go, long before the first record is done.
                assertThat(first.await(60, TimeUnit.SECONDS)).isTrue();
                await(() -> lag(registry) == RECORDS);

                goOn.countDown();
                await(() -> lag(registry) == 0);
            }
        }
    }

    private StreamsApplication application(Cluster cluster) {
        var settings = new StreamsSettings(
                        cluster.bootstrapServers(),
                        directory.resolve("streams"),
                        "",
                        1,
                        GroupProtocol.CLASSIC,
                        cluster.properties())
                .alone();
        return new StreamsApplication(
                "slow", slow(), settings, topics.articlesDlq().name());
    }

    private Topology slow() {
        var builder = new StreamsBuilder();
        builder.stream(topics.articles().name(), Consumed.with(Serdes.String(), Serdes.String()))
                .foreach((key, value) -> {
                    first.countDown();
                    try {
                        goOn.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        return builder.build();
    }

    private void write(Cluster cluster) throws Exception {
        try (var producer = new KafkaProducer<>(cluster.properties(), new StringSerializer(), new StringSerializer())) {
            for (int n = 0; n < RECORDS; n++) {
                var unused = producer.send(
                        new ProducerRecord<>(topics.articles().name(), "article " + n, "Talks were held."));
            }
            producer.flush();
        }
    }

    private static double lag(MeterRegistry registry) {
        return registry.get("entente.lag").gauge().value();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        var end = Instant.now().plusSeconds(60);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
    }
}
