package dev.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class EntenteTest {
    private static final String ARTICLE =
            "Armenia and Kazakhstan signed a declaration on strategic partnership on 10 May 2024.";

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @MethodSource("commands")
    void shouldHelpOnEveryCommandWithExamplesThatAreTrue(CommandLine command) {
        var name = command.getCommandSpec().qualifiedName();

        assertThat(run((name + " --help").substring("entente ".length()).split(" ", -1)))
                .isZero();

        assertThat(out.toString()).startsWith("Usage: " + name);
        assertThat(err.toString()).isEmpty();
        var examples = out.toString()
                .lines()
                .filter(line -> line.matches(" {2}(source <\\()?" + name + "\\b.*"))
                .toList();
        assertThat(examples).isNotEmpty().allSatisfy(EntenteTest::requireTrue);
    }

    /** The command and all below it. */
    static Stream<CommandLine> commands() {
        return commands(Entente.commandLine(new Entente()));
    }

    private static Stream<CommandLine> commands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(EntenteTest::commands));
    }

    /** It is a command line that is understood; what a shell does with the result is left out. */
    private static void requireTrue(String example) {
        var words = Pattern.compile("[\"']([^\"']*)[\"']|(\\S+)")
                .matcher(example.replaceFirst("source <\\(", "").replaceFirst(" [|<>].*|\\)$", ""))
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .skip(1)
                .toArray(String[]::new);
        assertThat(Entente.commandLine(new Entente())
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .parseArgs(words))
                .isNotNull();
    }

    @Test
    void shouldTakeTheSwitchForStackTracesFromTheEnvironment() throws Exception {
        assertThat(complaint("1"))
                .contains("missing.txt is not a file that can be read")
                .contains("\tat ");
        assertThat(complaint("0"))
                .contains("missing.txt is not a file that can be read")
                .doesNotContain("\tat ");
        assertThat(complaint("perhaps")).contains("'perhaps' is neither on nor off: give 1 or 0");
    }

    /** What a process of its own says with the variable set to this. */
    private static String complaint(String debug) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Entente.class.getName(),
                        "import",
                        "missing.txt")
                .redirectErrorStream(true);
        process.environment().put("ENTENTE_DEBUG", debug);
        return new String(process.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void shouldTellWrongUsageInOneLineAndSuggest() {
        assertThat(run("publsh")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("entente: Unmatched argument at index 0: 'publsh'")
                .contains("publish");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void shouldRefuseADateThatIsNone() throws IOException {
        assertThat(run("extract", "--published", "yesterday", article().toString()))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("entente: --published takes a date such as 2024-05-10");
    }

    @Test
    void shouldPrintOneClaimALine() throws IOException {
        assertThat(run("extract", article().toString())).isZero();
        assertThat(out.toString().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(new ObjectMapper()
                                .readTree(line)
                                .path("article")
                                .asText())
                        .isEqualTo("visit"));
    }

    @Test
    void shouldPreviewRelationshipsAsOneArray() throws IOException {
        assertThat(run("preview", article().toString())).isZero();
        var array = new ObjectMapper().readTree(out.toString());
        assertThat(array.isArray()).isTrue();
        assertThat(array.path(0).path("pair")).hasToString("[\"ARM\",\"KAZ\"]");
    }

    @Test
    void shouldGoOnAfterABadFileAndEndWithOne() throws IOException {
        var missing = directory.resolve("missing.txt");

        assertThat(run("extract", missing.toString(), article().toString())).isEqualTo(1);

        assertThat(err.toString().lines()).containsExactly("entente: " + missing + " is missing: check the path");
        assertThat(out.toString()).isNotEmpty();
    }

    @Test
    void shouldSayHowToGetAServiceWhereNoneRuns() {
        assertThat(run("relationships", "--data", directory.toString())).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly("entente: No service runs on data directory " + directory
                        + ": start one with entente up, or name one with --server");
    }

    @Test
    void shouldNameTheBrokerThatDoesNotAnswer() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(run("topics", "--bootstrap", "127.0.0.1:" + port)).isEqualTo(1);
        assertThat(err.toString()).startsWith("entente: No Kafka broker answers at 127.0.0.1:" + port);
    }

    @Test
    void shouldNameTheHttpPortThatIsTaken() throws IOException {
        try (var holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("up", "--data", directory.toString(), "--port", Integer.toString(holder.getLocalPort())))
                    .isEqualTo(1);
            assertThat(err.toString())
                    .startsWith("entente: HTTP port %d on 127.0.0.1 cannot be had".formatted(holder.getLocalPort()))
                    .contains("--port");
        }
    }

    @Test
    void shouldNameTheDataDirectoryInUse() {
        try (var lock = DirectoryLock.acquire(directory)) {
            assertThat(lock).isNotNull();
            assertThat(run("up", "--data", directory.toString(), "--port", "0")).isEqualTo(1);
            assertThat(err.toString()).startsWith("entente: Data directory " + directory + " is in use by another run");
        }
    }

    @Test
    void shouldRefuseAnActorThatThereIsNotAndSayWhoMayBeMeant() {
        assertThat(run("relationship", "Kazakhstn", "ARM", "--data", directory.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("entente: There is no actor 'Kazakhstn': did you mean KAZ (Kazakhstan)?");
    }

    private Path article() throws IOException {
        return Files.writeString(directory.resolve("visit.txt"), ARTICLE);
    }

    private int run(String... args) {
        return Entente.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
