package dev.entente.extraction;

import dev.entente.model.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The articles that come with the project, as they came. */
final class Seeds {
    private static final Path FOLDER = Path.of("..", "..", "seeds");

    private Seeds() {}

    static List<Article> read() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(Seeds::article)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Article article(Path file) {
        try {
            return Article.newBuilder()
                    .setId(file.getFileName().toString().substring(0, 3))
                    .setText(Files.readString(file))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
