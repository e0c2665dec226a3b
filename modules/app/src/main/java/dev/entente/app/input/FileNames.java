package dev.entente.app.input;

import dev.entente.app.Failure;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The ids of articles that are named after their files. */
final class FileNames {
    private final Map<String, Path> files = new HashMap<>();

    /**
     * The id of the article in a file: the file's name without its ending.
     *
     * @throws Failure where another file has it: two of one name would pass for two revisions of one article
     */
    String claim(Path file) {
        var id = nameOf(file);
        var other = files.putIfAbsent(id, file);
        if (other != null && !other.equals(file)) {
            throw new Failure("%s would have the same article id (%s) as %s: rename one".formatted(file, id, other));
        }
        return id;
    }

    private static String nameOf(Path file) {
        var name = Compression.plainName(file.getFileName().toString());
        var dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
