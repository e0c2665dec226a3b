package dev.entente.it;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs the scripts of {@code src/test/js} with Node, their packages installed under {@code target}. */
final class JavaScript {
    private static final Path SOURCES = Path.of("src", "test", "js");
    private static final Path HOME = Path.of("target", "js");
    private static final Path LOCK = Path.of("target", "js.lock");

    private JavaScript() {}

    /**
     * Runs a script to its end.
     *
     * @param input what it reads from standard input
     * @return what it wrote to standard output
     * @throws IllegalStateException where the script fails
     * @throws IOException where Node or npm is missing
     */
    static String run(String script, List<String> arguments, String input) throws IOException, InterruptedException {
        install();
        var command = new ArrayList<>(List.of("node", script));
        command.addAll(arguments);
        return new String(Command.run(HOME, input, command), StandardCharsets.UTF_8);
    }

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(HOME);
        // A test JVM beside this one wants them, too.
        try (var channel = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new IllegalStateException(LOCK + " is nobody's");
            }
            try (Stream<Path> sources = Files.list(SOURCES)) {
                for (var source : sources.toList()) {
                    Files.copy(source, HOME.resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Command.run(
                    HOME,
                    "",
                    List.of("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"));
        }
    }
}
