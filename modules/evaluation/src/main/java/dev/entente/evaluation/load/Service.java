package dev.entente.evaluation.load;

import dev.entente.app.Failure;
import dev.entente.app.RunningService;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The whole house as {@code entente up} runs it, on data that nobody keeps. */
final class Service implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** As {@code bin/entente} has them. */
    private static final List<String> JVM = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xss512k",
            "-Xmx400m",
            "-Dfile.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.entente.app.Entente");

    private final Process process;
    private final URI http;

    private Service(Process process, URI http) {
        this.process = process;
        this.http = http;
    }

    /**
     * Starts one and waits until it answers.
     *
     * @throws Failure where it does not
     */
    static Service start() throws IOException, InterruptedException {
        var data = Files.createTempDirectory("entente-load");
        var command = new ArrayList<>(JVM);
        command.addAll(List.of("up", "--data", data.toString(), "--port", "0"));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("up.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        var end = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(end)) {
            var http = RunningService.find(data).flatMap(RunningService::http);
            if (http.isPresent()) {
                return new Service(process, URI.create(http.get()));
            }
            Thread.sleep(100);
        }
        process.destroyForcibly();
        throw new Failure("The service does not start: " + data.resolve("up.log") + " says why");
    }

    URI http() {
        return http;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
