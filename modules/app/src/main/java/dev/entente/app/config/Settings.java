package dev.entente.app.config;

import dev.entente.model.Topics;
import java.util.List;
import java.util.Optional;

/** Every setting of ours. Kafka's own come under {@link #KAFKA_PREFIX} and are passed through as they are. */
public final class Settings {
    /** What stands before a key of Kafka's or of its serdes: {@code kafka.sasl.mechanism}. */
    public static final String KAFKA_PREFIX = "kafka.";

    private static final int MAX_PORT = 65_535;
    private static final String HOST_PORT = "[^\\s,:]+(:[^\\s,:]+)*:\\d{1,5}";

    public static final Setting<String> DATA_DIR = Setting.text(
            "data.dir", Optional.of("data"), "a directory", "Where up and demo keep their data, and others find them.");

    public static final Setting<String> BOOTSTRAP_SERVERS = Setting.matching(
            "bootstrap.servers",
            Optional.empty(),
            HOST_PORT + "(\\s*,\\s*" + HOST_PORT + ")*",
            "host:port, more of them separated by commas",
            "The Kafka brokers; of the service that runs on data.dir where absent.");

    public static final Setting<String> SCHEMA_REGISTRY_URL = Setting.matching(
            "schema.registry.url",
            Optional.empty(),
            "https?://\\S+",
            "an address such as http://localhost:8081",
            "The schema registry; of the service that runs on data.dir where absent.");

    public static final Setting<Integer> TOPICS_PARTITIONS = Setting.number(
            "topics.partitions",
            Optional.of(Topics.DEFAULT_PARTITIONS),
            1,
            1000,
            "Partitions of each topic; never to change after the first record.");

    public static final Setting<Integer> TOPICS_REPLICATION = Setting.number(
            "topics.replication", Optional.empty(), 1, 9, "Replicas of each topic; the broker's default where absent.");

    public static final Setting<String> HTTP_HOST = Setting.text(
            "http.host",
            Optional.of("127.0.0.1"),
            "a host name or address; 0.0.0.0 for every interface",
            "Address on which HTTP is served.");

    public static final Setting<Integer> HTTP_PORT = Setting.number(
            "http.port", Optional.of(8080), 0, MAX_PORT, "Port on which HTTP is served; 0 takes a free one.");

    public static final Setting<String> HTTP_ADVERTISED = Setting.matching(
            "http.advertised",
            Optional.empty(),
            HOST_PORT,
            "host:port",
            "Where the other instances reach this one's HTTP; http.host and http.port where absent.");

    public static final Setting<String> HTTP_TOKENS = Setting.text(
            "http.tokens.file",
            Optional.empty(),
            "a file of tokens, as entente token prints them",
            "Who may ask and feed; everybody who reaches the port where absent.");

    public static final Setting<Boolean> HTTP_OPEN_READS = Setting.flag(
            "http.open.reads",
            Optional.empty(),
            "Whether it takes no token to ask; true where absent and http.host is this machine alone.");

    public static final Setting<String> HTTP_KEYSTORE = Setting.text(
            "http.tls.keystore",
            Optional.empty(),
            "a PKCS #12 file",
            "Key and certificate of the server; plain HTTP where absent.");

    public static final Setting<String> HTTP_KEYSTORE_PASSWORD = Setting.text(
            "http.tls.keystore.password", Optional.empty(), "a password", "Password of http.tls.keystore.");

    public static final Setting<Boolean> HTTP_INSECURE = Setting.flag(
            "http.insecure",
            Optional.of(false),
            "Whether to serve other machines without tokens or TLS, because something before this sees to them.");

    public static final Setting<Integer> HTTP_RATE_LIMIT = Setting.number(
            "http.rate.limit", Optional.of(0), 0, 1_000_000, "Requests a second that each client may make; 0 for any.");

    public static final Setting<String> HTTP_ORIGINS = Setting.matching(
            "http.cors.origins",
            Optional.empty(),
            "https?://[^\\s,/]+(\\s*,\\s*https?://[^\\s,/]+)*",
            "origins such as https://desk.example.org, separated by commas",
            "Whose pages may ask in their readers' browsers; nobody's but our own where absent.");

    public static final Setting<Boolean> ALERTS_PRIVATE = Setting.flag(
            "alerts.private.targets",
            Optional.of(false),
            "Whether webhooks may be on this machine and its network, which alerts could then reach through us.");

    public static final Setting<String> STREAMS_URLS = Setting.matching(
            "streams.urls",
            Optional.empty(),
            "https?://[^\\s,]+(\\s*,\\s*https?://[^\\s,]+)*",
            "addresses such as http://streams-1:8080, separated by commas",
            "Where serve finds the processes that hold the stores.");

    public static final Setting<Integer> KAFKA_PORT = Setting.number(
            "broker.port", Optional.of(0), 0, MAX_PORT, "Port of the embedded broker; 0 takes a free one.");

    public static final Setting<Integer> REGISTRY_PORT = Setting.number(
            "registry.port", Optional.of(0), 0, MAX_PORT, "Port of the embedded registry; 0 takes a free one.");

    public static final Setting<String> DATABASE_URL = Setting.matching(
            "database.url",
            Optional.empty(),
            "jdbc:(sqlite|postgresql):\\S+",
            "jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE",
            "Where the sink writes; a SQLite file in data.dir where absent.");

    public static final Setting<String> DATABASE_USER =
            Setting.text("database.user", Optional.empty(), "a user of the database", "Who the sink logs in as.");

    public static final Setting<String> DATABASE_PASSWORD =
            Setting.text("database.password", Optional.empty(), "a password", "What the sink logs in with.");

    public static final Setting<Integer> STREAMS_THREADS =
            Setting.number("streams.threads", Optional.of(1), 1, 256, "Stream threads of each application.");

    public static final Setting<String> STREAMS_GROUP_PROTOCOL = Setting.oneOf(
            "streams.group.protocol",
            "classic",
            "Who assigns tasks to streams processes: they themselves, or the brokers (KIP-1071).",
            "classic",
            "streams");

    public static final Setting<Integer> LEDGER_GENERATION = Setting.number(
            "ledger.generation",
            Optional.of(0),
            0,
            Integer.MAX_VALUE,
            "One more each time the ledger's application is reset, so that what it then writes is newer.");

    public static final Setting<Integer> SINK_HTTP_PORT = Setting.number(
            "sink.http.port",
            Optional.empty(),
            0,
            MAX_PORT,
            "Port on which the sink's own process tells its health and metrics; not at all where absent.");

    public static final Setting<String> LOG_FORMAT = Setting.oneOf(
            "log.format",
            "text",
            "How log lines are written: for people, or each as one JSON object for machines, from INFO up.",
            "text",
            "json");

    /** All of them, in the order in which they are shown. */
    static final List<Setting<?>> ALL = List.of(
            DATA_DIR,
            BOOTSTRAP_SERVERS,
            SCHEMA_REGISTRY_URL,
            TOPICS_PARTITIONS,
            TOPICS_REPLICATION,
            HTTP_HOST,
            HTTP_PORT,
            HTTP_ADVERTISED,
            HTTP_TOKENS,
            HTTP_OPEN_READS,
            HTTP_KEYSTORE,
            HTTP_KEYSTORE_PASSWORD,
            HTTP_INSECURE,
            HTTP_RATE_LIMIT,
            HTTP_ORIGINS,
            ALERTS_PRIVATE,
            STREAMS_URLS,
            KAFKA_PORT,
            REGISTRY_PORT,
            DATABASE_URL,
            DATABASE_USER,
            DATABASE_PASSWORD,
            STREAMS_THREADS,
            STREAMS_GROUP_PROTOCOL,
            LEDGER_GENERATION,
            SINK_HTTP_PORT,
            LOG_FORMAT);

    private Settings() {}
}
