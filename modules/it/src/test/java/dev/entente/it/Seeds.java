package dev.entente.it;

import dev.entente.model.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The five articles that the project comes with. */
public final class Seeds {
    private static final Path FOLDER = Path.of("..", "..", "seeds");

    private Seeds() {}

    /** All of them, in the order of their names. */
    public static List<Article> all() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().map(Seeds::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Article read(Path file) {
        try {
            return Article.newBuilder()
                    .setId(file.getFileName().toString().replaceFirst("\\.txt$", ""))
                    .setText(Files.readString(file))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
