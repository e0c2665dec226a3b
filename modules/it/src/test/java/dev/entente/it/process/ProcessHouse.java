package dev.entente.it.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.app.Cluster;
import dev.entente.app.broker.TopicCreator;
import dev.entente.app.config.Configuration;
import dev.entente.app.config.Settings;
import dev.entente.app.house.Drain;
import dev.entente.model.Article;
import dev.entente.sink.SinkDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The production roles, each a process of its own, under one configuration file: some {@code streams}, a {@code sink}
 * where SQL is wanted, and a {@code serve} before them. Their Kafka is a {@code broker} of ours, or one that is there
 * already.
 */
public final class ProcessHouse implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration REQUEST = Duration.ofSeconds(5);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final Optional<JvmProcess> broker;
    private final List<JvmProcess> streams;
    private final List<URI> streamsAddresses;
    private final Optional<JvmProcess> sink;
    private final JvmProcess serve;
    private final URI serveAddress;
    private final Configuration configuration;

    private ProcessHouse(
            Path folder, Map<String, String> settings, Optional<JvmProcess> broker, int instances, boolean withSink) {
        this.broker = broker;
        var ports = Stream.generate(Ports::free).limit(instances).toList();
        streamsAddresses = ports.stream().map(ProcessHouse::address).toList();
        var servePort = Ports.free();
        serveAddress = address(servePort);
        var sinkPort = Ports.free();

        var all = new LinkedHashMap<>(settings);
        all.put("topics.partitions", "4");
        all.put("sink.http.port", Integer.toString(sinkPort));
        all.put("streams.urls", streamsAddresses.stream().map(URI::toString).collect(Collectors.joining(",")));
        all.putIfAbsent("database.url", "jdbc:sqlite:" + folder.resolve("entente.db"));
        var file = write(folder.resolve("entente.properties"), all);
        configuration = Configuration.load(Map.of(), Optional.of(file), Map.of(), Map.of());

        streams = IntStream.range(0, instances)
                .mapToObj(i -> serving("streams-" + (i + 1), folder, file, ports.get(i)))
                .toList();
        sink = Optional.of(JvmProcess.entente(
                        "sink",
                        List.of("sink", "--config", file.toString(), "--data", folder.toString()),
                        folder,
                        address(sinkPort).resolve("/health/ready")))
                .filter(process -> withSink);
        serve = serving("serve", folder, file, servePort);
    }

    /** A house of two {@code streams} on a broker process of ours; its data goes under the folder. */
    public static ProcessHouse onOwnBroker(Path folder, Map<String, String> settings) {
        return onOwnBroker(folder, settings, 2, true);
    }

    /** The same of so many {@code streams} and without a sink, for who only asks. */
    static ProcessHouse ofInstances(Path folder, int instances) {
        return onOwnBroker(folder, Map.of(), instances, false);
    }

    private static ProcessHouse onOwnBroker(
            Path folder, Map<String, String> settings, int instances, boolean withSink) {
        var kafka = Ports.free();
        var registry = Ports.free();
        var all = new LinkedHashMap<>(settings);
        all.put("bootstrap.servers", "127.0.0.1:" + kafka);
        all.put("schema.registry.url", "http://127.0.0.1:" + registry);
        var broker = JvmProcess.entente(
                "broker",
                List.of("broker", "--kafka-port=" + kafka, "--registry-port=" + registry, "--data", folder.toString()),
                folder,
                address(registry).resolve("/subjects"));
        return new ProcessHouse(folder, all, Optional.of(broker), instances, withSink);
    }

    /**
     * A house on brokers and a registry that are there already.
     *
     * @param settings {@code bootstrap.servers} and {@code schema.registry.url} among them
     */
    public static ProcessHouse on(Path folder, Map<String, String> settings) {
        return new ProcessHouse(folder, settings, Optional.empty(), 2, true);
    }

    /** Starts whatever does not run, the topics before those that need them, and waits until all can do their work. */
    public ProcessHouse start() throws Exception {
        if (broker.isPresent() && !broker.get().isAlive()) {
            broker.get().start().awaitReady();
        }
        try (var admin = cluster().admin()) {
            new TopicCreator(admin, Optional.empty()).create(cluster().topics().all());
        }
        var roles = new ArrayList<>(streams);
        sink.ifPresent(roles::add);
        roles.add(serve);
        roles.stream().filter(role -> !role.isAlive()).forEach(JvmProcess::start);
        for (var role : roles) {
            role.awaitReady();
        }
        return this;
    }

    /** The broker's process. */
    public JvmProcess broker() {
        return broker.orElseThrow(() -> new IllegalStateException("This house has no broker of its own"));
    }

    /** The processes that hold the stores. */
    public List<JvmProcess> streams() {
        return streams;
    }

    public JvmProcess sink() {
        return sink.orElseThrow(() -> new IllegalStateException("This house has no sink"));
    }

    public JvmProcess serve() {
        return serve;
    }

    /** Its Kafka, for clients of the test. */
    public Cluster cluster() {
        return Cluster.of(configuration);
    }

    /** Writes articles as any producer would. */
    public void publish(List<Article> articles) throws Exception {
        try (var publisher = cluster().publisher()) {
            for (var article : articles) {
                publisher.publish(article).get();
            }
        }
    }

    /** Waits until everything written has gone all the way. */
    public void drain() throws Exception {
        try (var drain = new Drain(cluster())) {
            Await.until("everything has gone all the way", drain::isDry, this::logs);
        }
    }

    /** Waits until everything written has gone as far as the relationships. */
    void settle() {
        try (var drain = new Drain(cluster())) {
            var behind = drain.await(Instant.now(), Await.PATIENCE);
            if (!behind.isEmpty()) {
                throw new AssertionError(String.join("\n", behind) + "\n" + logs());
            }
        }
    }

    /** Where the gateway answers. */
    URI gateway() {
        return serveAddress;
    }

    /** Where one of the processes that hold the stores answers. */
    URI address(JvmProcess instance) {
        return streamsAddresses.get(streams.indexOf(instance));
    }

    /** The answer of one of the processes that hold the stores. */
    public HttpResponse<String> ask(JvmProcess instance, String path) throws IOException, InterruptedException {
        return ask(address(instance), path);
    }

    /** What the gateway answers, which must be well. */
    public JsonNode get(String path) throws IOException, InterruptedException {
        return read(serveAddress, path);
    }

    /** What a server answers, which must be well. */
    JsonNode read(URI server, String path) throws IOException, InterruptedException {
        var answer = ask(server, path);
        if (answer.statusCode() != 200) {
            throw new AssertionError("GET %s: %d %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }

    /** The second column of a query of the sink's database, by the first. */
    public Map<String, String> table(String sql) throws SQLException {
        try (var database = SinkDatabase.open(
                configuration.get(Settings.DATABASE_URL),
                configuration.find(Settings.DATABASE_USER).orElse(""),
                configuration.find(Settings.DATABASE_PASSWORD).orElse(""))) {
            return database.query(sql).rows().stream()
                    .collect(Collectors.toMap(row -> String.valueOf(row.get(0)), row -> String.valueOf(row.get(1))));
        }
    }

    /** What all of them have printed. */
    public String logs() {
        var logs = new StringBuilder();
        for (var process : processes()) {
            logs.append("== ").append(process).append('\n');
            logs.append(process.log());
        }
        return logs.toString();
    }

    @Override
    public void close() {
        // The broker last: nobody shall wait for it in vain.
        processes().forEach(JvmProcess::close);
    }

    private List<JvmProcess> processes() {
        var processes = new ArrayList<JvmProcess>();
        processes.add(serve);
        sink.ifPresent(processes::add);
        processes.addAll(streams);
        broker.ifPresent(processes::add);
        return processes;
    }

    HttpResponse<String> ask(URI server, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(server.resolve(path)).timeout(REQUEST).build(), BodyHandlers.ofString());
    }

    private static JvmProcess serving(String name, Path folder, Path file, int port) {
        return JvmProcess.entente(
                name,
                List.of(
                        name.replaceFirst("-\\d+$", ""),
                        "--config",
                        file.toString(),
                        "--data",
                        folder.resolve(name).toString(),
                        "--port=" + port),
                folder,
                address(port).resolve("/health/ready"));
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static Path write(Path file, Map<String, String> settings) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(
                    file,
                    settings.entrySet().stream()
                            .map(setting -> setting.getKey() + "=" + setting.getValue())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
