package dev.entente.it.process;

import dev.entente.model.fault.Failpoint;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One server process, ours or others': started as anybody starts it, and ended, killed or paused as machines do it. It
 * has one command line, and any number of lives on the port and the data that this names.
 */
public final class JvmProcess implements AutoCloseable {
    /** Exit status of a process that ended because SIGTERM asked it to. */
    public static final int TERMINATED = 143;

    static final String ENTENTE = "dev.entente.app.Entente";

    private static final int KILLED = 137;

    private static final List<String> JVM = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            // Many of them share two cores, and none lives long.
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xss512k",
            "-Xmx400m",
            "-Dfile.encoding=UTF-8");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final String name;
    private final List<String> program;
    private final Path log;
    private final URI health;
    private Optional<Process> life = Optional.empty();
    private long begun;

    /**
     * A process that is not yet started.
     *
     * @param name for messages, and of its log: {@code streams-1}
     * @param program what the JVM is given: {@code -jar server.jar --port=1}
     * @param folder where its log goes, one over all its lives
     * @param health what it answers with status 200 when it can do its work
     */
    public JvmProcess(String name, List<String> program, Path folder, URI health) {
        this.name = name;
        this.program = List.copyOf(program);
        this.log = folder.resolve(name + ".log");
        this.health = health;
        // A test run that is broken off leaves nothing behind.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /**
     * A process of ours, which runs what the test runs: the class path of this JVM but for the tests themselves.
     *
     * @param arguments of the command {@code entente}
     */
    static JvmProcess entente(String name, List<String> arguments, Path folder, URI health) {
        var classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> Files.exists(Path.of(entry)) && !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        var program = new ArrayList<String>();
        ClassArchive.of(classPath, JVM).ifPresent(archive -> program.add("-XX:SharedArchiveFile=" + archive));
        program.addAll(List.of("-cp", classPath, ENTENTE));
        program.addAll(arguments);
        return new JvmProcess(name, program, folder, health);
    }

    /** Begins a life. */
    public JvmProcess start() {
        return start("");
    }

    /**
     * Begins a life that a failpoint may end.
     *
     * @param failpoints as the property {@value Failpoint#PROPERTY} has them; none where empty
     */
    public JvmProcess start(String failpoints) {
        if (isAlive()) {
            throw new IllegalStateException(name + " is alive: stop or kill it first");
        }
        var command = new ArrayList<>(JVM);
        if (!failpoints.isEmpty()) {
            command.add("-D%s=%s".formatted(Failpoint.PROPERTY, failpoints));
        }
        command.addAll(program);
        try {
            begun = Files.exists(log) ? Files.size(log) : 0;
            life = Optional.of(launch(command, log));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " does not start", e);
        }
        return this;
    }

    /** Starts a program of ours or others', which hears nothing of how the tests are set up and tells all to a log. */
    static Process launch(List<String> command, Path log) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(variable -> variable.startsWith("ENTENTE_"));
        return builder.start();
    }

    /**
     * Waits until it can do its work.
     *
     * @throws AssertionError with its log where it ends before, or takes too long
     */
    public JvmProcess awaitReady() throws Exception {
        Await.until(
                name + " is ready",
                () -> {
                    if (!isAlive()) {
                        throw new AssertionError("%s has ended:%n%s".formatted(name, log()));
                    }
                    return isReady();
                },
                this::log);
        return this;
    }

    /** Asks it to end (SIGTERM) and waits until it has, in order. */
    public void stop() throws Exception {
        process().destroy();
        requireExit(TERMINATED);
    }

    /** Ends it on the spot (SIGKILL): it tidies up nothing and tells nobody. */
    public void kill() throws Exception {
        process().destroyForcibly();
        requireExit(KILLED);
    }

    /** Waits until a failpoint has ended it. */
    public void awaitHalt() throws Exception {
        requireExit(Failpoint.HALTED);
    }

    /** Makes it stand still (SIGSTOP), as a machine does that swaps, or a virtual one that is moved. */
    public void pause() throws Exception {
        signal("STOP");
    }

    /** Lets it go on (SIGCONT): it does not know that it stood still. */
    public void resume() throws Exception {
        signal("CONT");
    }

    public boolean isAlive() {
        return life.map(Process::isAlive).orElse(false);
    }

    /** What it has printed in this life, or in its last one. */
    public String log() {
        try (var in = Files.newInputStream(log)) {
            in.skipNBytes(begun);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its name. */
    @Override
    public String toString() {
        return name;
    }

    /** Leaves nothing of it running, paused or not. */
    @Override
    public void close() {
        life.ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    private boolean isReady() throws InterruptedException {
        var request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(2)).build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private void requireExit(int status) throws InterruptedException {
        if (!process().waitFor(Await.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("%s does not end:%n%s".formatted(name, log()));
        }
        if (process().exitValue() != status) {
            throw new AssertionError(
                    "%s ended with %d, not %d:%n%s".formatted(name, process().exitValue(), status, log()));
        }
    }

    private void signal(String signal) throws IOException, InterruptedException {
        var kill = new ProcessBuilder(
                        "kill", "-" + signal, Long.toString(process().pid()))
                .inheritIO()
                .start();
        if (kill.waitFor() != 0) {
            throw new AssertionError("Signal %s does not reach %s".formatted(signal, name));
        }
    }

    private Process process() {
        return life.orElseThrow(() -> new IllegalStateException(name + " was never started"));
    }
}
