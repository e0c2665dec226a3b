package dev.entente.it.security;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/**
 * A real broker that lets nobody in who does not say who he is: by SCRAM or PLAIN over TLS, or by a certificate.
 * Whoever is let in may do what an ACL allows, and nothing else; {@link #ADMIN} may do everything.
 */
final class SecureBroker implements AutoCloseable {
    static final String ADMIN = "admin";
    static final String SECRET = "not-a-secret";

    private static final String SCRAM = "SCRAM-SHA-512";

    private final KafkaRaftServer server;
    private final int saslPort;
    private final int tlsPort;

    private SecureBroker(KafkaRaftServer server, int saslPort, int tlsPort) {
        this.server = server;
        this.saslPort = saslPort;
        this.tlsPort = tlsPort;
    }

    /**
     * @param key the broker's own key store
     * @param trusted whose certificates are believed
     * @param scramUsers who logs in by SCRAM, with {@link #SECRET}
     * @param plainUsers who logs in by PLAIN, with {@link #SECRET}
     */
    static SecureBroker start(Path directory, Path key, Path trusted, List<String> scramUsers, List<String> plainUsers)
            throws Exception {
        int[] ports = free(3);
        var configuration = new HashMap<>(SMALL);
        configuration.put("log.dirs", directory.toString());
        configuration.put("controller.quorum.voters", "1@127.0.0.1:" + ports[2]);
        configuration.put(
                "listeners",
                "SASL://127.0.0.1:%d,TLS://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(ports[0], ports[1], ports[2]));
        configuration.putAll(Certificates.stores(key, trusted));
        configuration.put("listener.name.sasl.scram-sha-512.sasl.jaas.config", scram(ADMIN));
        configuration.put("listener.name.sasl.plain.sasl.jaas.config", plainLogin(plainUsers));
        format(directory, scramUsers);
        var server = new KafkaRaftServer(KafkaConfig.apply(configuration, false), Time.SYSTEM);
        server.startup();
        return new SecureBroker(server, ports[0], ports[1]);
    }

    /** Where SCRAM and PLAIN are spoken, over TLS. */
    String sasl() {
        return "127.0.0.1:" + saslPort;
    }

    /** Where a client shows its certificate. */
    String tls() {
        return "127.0.0.1:" + tlsPort;
    }

    /** Kafka's keys of a client that logs in by SCRAM. */
    static Map<String, String> byScram(String user, Path trusted) {
        return login(SCRAM, scram(user), trusted);
    }

    /** Kafka's keys of a client that logs in by PLAIN. */
    static Map<String, String> byPlain(String user, Path trusted) {
        return login("PLAIN", module("plain.PlainLoginModule", user) + ";", trusted);
    }

    /** Kafka's keys of a client that shows a certificate. */
    static Map<String, String> byCertificate(Path key, Path trusted) {
        var keys = new HashMap<>(Certificates.stores(key, trusted));
        keys.put("security.protocol", "SSL");
        return keys;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static Map<String, String> login(String mechanism, String jaas, Path trusted) {
        var keys = new HashMap<>(Certificates.trusting(trusted));
        keys.put("security.protocol", "SASL_SSL");
        keys.put("sasl.mechanism", mechanism);
        keys.put("sasl.jaas.config", jaas);
        return keys;
    }

    private static String scram(String user) {
        return module("scram.ScramLoginModule", user) + ";";
    }

    private static String plainLogin(List<String> users) {
        var login = new StringBuilder(module("plain.PlainLoginModule", ADMIN));
        users.forEach(user -> login.append(" user_%s=\"%s\"".formatted(user, SECRET)));
        return login.append(';').toString();
    }

    private static String module(String name, String user) {
        return "org.apache.kafka.common.security.%s required username=\"%s\" password=\"%s\""
                .formatted(name, user, SECRET);
    }

    private static void format(Path directory, List<String> scramUsers) throws Exception {
        Files.createDirectories(directory);
        var credentials = new java.util.ArrayList<String>();
        for (var user : scramUsers) {
            credentials.add("%s=[name=%s,password=%s,iterations=4096]".formatted(SCRAM, user, SECRET));
        }
        try (var silence = new PrintStream(OutputStream.nullOutputStream(), false)) {
            new Formatter()
                    .setPrintStream(silence)
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setNodeId(1)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(directory.toString())
                    .setDirectories(List.of(directory.toString()))
                    .setScramArguments(credentials)
                    .run();
        }
    }

    private static int[] free(int count) throws IOException {
        var sockets = new java.util.ArrayList<ServerSocket>();
        for (int i = 0; i < count; i++) {
            sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        }
        for (var socket : sockets) {
            socket.close();
        }
        return sockets.stream().mapToInt(ServerSocket::getLocalPort).toArray();
    }

    private static final Map<String, String> SMALL = Map.ofEntries(
            Map.entry("node.id", "1"),
            Map.entry("process.roles", "broker,controller"),
            Map.entry("listener.security.protocol.map", "SASL:SASL_SSL,TLS:SSL,CONTROLLER:PLAINTEXT"),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("inter.broker.listener.name", "SASL"),
            Map.entry("sasl.mechanism.inter.broker.protocol", SCRAM),
            Map.entry("sasl.enabled.mechanisms", SCRAM + ",PLAIN"),
            Map.entry("listener.name.tls.ssl.client.auth", "required"),
            // The certificate CN=wire-desk is the principal User:wire-desk.
            Map.entry("listener.name.tls.ssl.principal.mapping.rules", "RULE:^CN=([^,]+).*$/$1/"),
            Map.entry("authorizer.class.name", RecordingAuthorizer.class.getName()),
            // The controller listens to this machine alone, and knows its broker by nothing else.
            Map.entry("super.users", "User:" + ADMIN + ";User:ANONYMOUS"),
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("broker.heartbeat.interval.ms", "200"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("log.cleaner.dedupe.buffer.size", "2097152"),
            Map.entry("log.index.size.max.bytes", "1048576"),
            Map.entry("offsets.topic.num.partitions", "2"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("transaction.state.log.num.partitions", "2"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.num.partitions", "1"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"));
}
