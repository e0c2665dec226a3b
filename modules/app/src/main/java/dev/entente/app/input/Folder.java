package dev.entente.app.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of a directory and those under it that are meant to be read. */
final class Folder {
    /** What editors, browsers and copying programs call a file that they have not done with. */
    private static final List<String> UNFINISHED = List.of(".tmp", ".part", ".partial", ".crdownload", ".swp", "~");

    private Folder() {}

    /** By name; without hidden ones, and those that bear the name of a file being written. */
    static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(Folder::isMeant)
                    .sorted()
                    .toList();
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isMeant(Path file) {
        var name = file.getFileName().toString();
        return !name.startsWith(".") && UNFINISHED.stream().noneMatch(name::endsWith);
    }
}
