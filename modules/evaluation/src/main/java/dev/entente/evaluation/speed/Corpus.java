package dev.entente.evaluation.speed;

import dev.entente.extraction.text.ArticleReader;
import dev.entente.extraction.text.JsonLines;
import dev.entente.model.Article;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Articles held in memory, and how many sentences each of them has, those that the engine passes over included.
 *
 * @param articles in the order of their file
 * @param sentences of each article
 */
record Corpus(List<Article> articles, int[] sentences) {
    /**
     * Reads a folder of text files, or JSON lines, gzipped where the name ends in {@code .gz}.
     *
     * @throws IllegalArgumentException where there is no article
     */
    static Corpus read(Path path) throws IOException {
        var articles = Files.isDirectory(path) ? texts(path) : lines(path);
        if (articles.isEmpty()) {
            throw new IllegalArgumentException(path + " holds no article: name a folder of .txt files or JSON lines");
        }
        var reader = ArticleReader.load();
        return new Corpus(
                articles,
                articles.stream()
                        .mapToInt(article -> reader.read(article).sentences().size())
                        .toArray());
    }

    private static List<Article> texts(Path folder) throws IOException {
        var articles = new ArrayList<Article>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                if (file.toString().endsWith(".txt")) {
                    articles.add(Article.newBuilder()
                            .setId(file.getFileName().toString())
                            .setText(Files.readString(file))
                            .build());
                }
            }
        }
        return articles;
    }

    private static List<Article> lines(Path file) throws IOException {
        var articles = new ArrayList<Article>();
        try (var bytes = Files.newInputStream(file);
                var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                var lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                articles.add(JsonLines.article(line, articles.size() + 1));
            }
        }
        return articles;
    }
}
