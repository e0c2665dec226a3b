package dev.entente.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a program of others to its end. */
final class Command {
    private Command() {}

    /**
     * Runs it in a folder.
     *
     * @param input what it reads from standard input
     * @return what it wrote to standard output
     * @throws IllegalStateException with all it said, where it fails
     * @throws IOException where there is no such program
     */
    static byte[] run(Path folder, String input, List<String> command) throws IOException, InterruptedException {
        var log = Files.createTempFile(command.get(0), ".log");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(log.toFile())
                .start();
        try (var out = process.getOutputStream()) {
            out.write(input.getBytes(StandardCharsets.UTF_8));
        }
        var output = process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("%s fails: %s%s"
                    .formatted(command, new String(output, StandardCharsets.UTF_8), Files.readString(log)));
        }
        Files.delete(log);
        return output;
    }
}
