package dev.entente.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Runs the scripts of {@code src/test/js} with Node, their packages installed under {@code target}. */
final class JavaScript {
    private static final Path SOURCES = Path.of("src", "test", "js");
    private static final Path HOME = Path.of("target", "js");

    private JavaScript() {}

    /**
     * Runs a script to its end.
     *
     * @param input what it reads from standard input
     * @return what it wrote to standard output
     * @throws IllegalStateException where Node or npm is missing, or the script fails
     */
    static String run(String script, String argument, String input) throws IOException, InterruptedException {
        install();
        return execute(List.of("node", script, argument), input);
    }

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(HOME);
        try (Stream<Path> sources = Files.list(SOURCES)) {
            for (var source : sources.toList()) {
                Files.copy(source, HOME.resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        execute(List.of("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"), "");
    }

    private static String execute(List<String> command, String input) throws IOException, InterruptedException {
        var log = HOME.resolve(command.get(0) + ".log");
        var process = new ProcessBuilder(command)
                .directory(HOME.toFile())
                .redirectError(log.toFile())
                .start();
        try (var out = process.getOutputStream()) {
            out.write(input.getBytes(StandardCharsets.UTF_8));
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("%s fails: %s%s".formatted(command, output, Files.readString(log)));
        }
        return output;
    }
}
