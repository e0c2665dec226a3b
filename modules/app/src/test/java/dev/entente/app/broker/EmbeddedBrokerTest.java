package dev.entente.app.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.app.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
    private static final TopicPartition NEWS = new TopicPartition("news", 0);

    @TempDir
    private Path directory;

    @Test
    void shouldKeepClusterAndRecordsAcrossRestart() throws Exception {
        String before;
        try (var broker = EmbeddedBroker.start(directory, 0)) {
            before = clusterId(broker);
            createTopic(broker);
            produce(broker, "ARM-KAZ");
        }

        try (var broker = EmbeddedBroker.start(directory, 0)) {
            assertThat(clusterId(broker)).isEqualTo(before);
            assertThat(consume(broker)).containsExactly("ARM-KAZ");
        }
    }

    @Test
    void shouldListenOnTheGivenPort() throws Exception {
        var port = Ports.free(1)[0];

        try (var broker = EmbeddedBroker.start(directory, port)) {
            assertThat(broker.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
            assertThat(clusterId(broker)).isNotEmpty();
        }
    }

    @Test
    void shouldNameThePortWhenItIsTaken() throws IOException {
        try (var holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedBroker.start(directory, holder.getLocalPort()))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("Kafka port " + holder.getLocalPort())
                    .hasMessageContaining("--kafka-port");
        }
    }

    @Test
    void shouldNameTheDirectoryWhenAnotherRunHoldsIt() {
        try (var first = EmbeddedBroker.start(directory, 0)) {
            assertThatThrownBy(() -> EmbeddedBroker.start(directory, 0))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("in use by another run (process "
                            + ProcessHandle.current().pid() + ")");
            assertThat(first.failure()).isEmpty();
        }
    }

    @Test
    void shouldNameTheFileThatStandsWhereTheDirectoryShould() throws IOException {
        var file = Files.createFile(directory.resolve("taken"));

        assertThatThrownBy(() -> EmbeddedBroker.start(file, 0))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("choose a directory");
    }

    @Test
    void shouldTellWhyItDoesNotStartOnForeignData() throws IOException {
        Files.createDirectories(directory.resolve("log"));
        Files.writeString(directory.resolve("log/meta.properties"), "version=1\ncluster.id=x\nnode.id=7\n");

        assertThatThrownBy(() -> EmbeddedBroker.start(directory, 0))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("does not start in " + directory)
                .hasMessageContaining("7");
    }

    private static String clusterId(EmbeddedBroker broker) throws Exception {
        try (var admin = Admin.create(client(broker))) {
            return admin.describeCluster().clusterId().get();
        }
    }

    private static void createTopic(EmbeddedBroker broker) throws Exception {
        try (var admin = Admin.create(client(broker))) {
            admin.createTopics(List.of(new NewTopic(NEWS.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static void produce(EmbeddedBroker broker, String value) throws Exception {
        try (var producer = new KafkaProducer<>(client(broker), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(NEWS.topic(), value)).get();
        }
    }

    private static List<String> consume(EmbeddedBroker broker) {
        try (var consumer = new KafkaConsumer<>(client(broker), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(NEWS));
            consumer.seekToBeginning(List.of(NEWS));
            return consumer.poll(Duration.ofSeconds(20)).records(NEWS).stream()
                    .map(record -> record.value())
                    .toList();
        }
    }

    private static Map<String, Object> client(EmbeddedBroker broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }
}
