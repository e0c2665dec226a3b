package dev.entente.sink;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A PostgreSQL server of our own, from what Debian installs, so that it can be stopped in the middle. */
final class PostgresqlServer implements AutoCloseable {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    private final Path home;
    private final Path programs;
    private final int port;

    private PostgresqlServer(Path home, Path programs, int port) {
        this.home = home;
        this.programs = programs;
        this.port = port;
    }

    static PostgresqlServer start() throws IOException, InterruptedException {
        var home = Files.createTempDirectory("entente-postgresql");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
        var server = new PostgresqlServer(home, programs(), freePort());
        server.run("initdb", "-D", server.data(), "-U", "entente", "-A", "trust", "-E", "UTF8", "--no-sync");
        server.begin();
        return server;
    }

    String url(String schema) {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?user=entente&currentSchema=%s".formatted(port, schema);
    }

    void begin() throws IOException, InterruptedException {
        run(
                "pg_ctl",
                "-D",
                data(),
                "-l",
                home.resolve("server.log").toString(),
                "-w",
                "-o",
                "-p %d -k '' -c listen_addresses=127.0.0.1".formatted(port),
                "start");
    }

    /** As if the power had failed: nothing is finished, and the log is replayed at the next start. */
    void kill() throws IOException, InterruptedException {
        run("pg_ctl", "-D", data(), "-m", "immediate", "stop");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        kill();
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private String data() {
        return home.resolve("data").toString();
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        // PostgreSQL refuses to run as root.
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        var log = home.resolve(program + ".log");
        var code = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new AssertionError("%s ended with %d: %s".formatted(program, code, Files.readString(log)));
        }
    }

    private static Path programs() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            throw new AssertionError("There is no %s: install the package postgresql".formatted(INSTALLED));
        }
        try (var versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new AssertionError("No initdb under " + INSTALLED));
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
