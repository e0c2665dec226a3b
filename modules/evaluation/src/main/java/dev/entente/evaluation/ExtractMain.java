package dev.entente.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.extraction.Extractor;
import dev.entente.model.Article;
import dev.entente.model.json.ClaimJson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Prints the claims of files, one JSON object a line: {@code ExtractMain FILE.txt|FILE.jsonl ...}. */
public final class ExtractMain {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ExtractMain() {}

    public static void main(String[] files) throws IOException {
        var extractor = Extractor.load();
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (var file : files) {
            for (var article : articles(Path.of(file))) {
                extractor.extract(article).claims().forEach(claim -> out.println(ClaimJson.of(claim)));
            }
        }
        out.flush();
    }

    private static List<Article> articles(Path file) throws IOException {
        if (file.toString().endsWith(".jsonl")) {
            try (Stream<String> lines = Files.lines(file)) {
                return lines.filter(line -> !line.isBlank())
                        .map(ExtractMain::article)
                        .toList();
            }
        }
        var name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        return List.of(
                Article.newBuilder().setId(name).setText(Files.readString(file)).build());
    }

    private static Article article(String line) {
        try {
            var json = JSON.readTree(line);
            return Article.newBuilder()
                    .setId(json.path("id").asText())
                    .setText(json.path("text").asText())
                    .setTitle(text(json, "title"))
                    .setSource(text(json, "source"))
                    .setUrl(text(json, "url"))
                    .setPublished(text(json, "published"))
                    .build();
        } catch (IOException e) {
            throw new IllegalArgumentException("Not a JSON object: " + line, e);
        }
    }

    private static String text(JsonNode json, String field) {
        var text = json.path(field).asText("");
        return text.isEmpty() ? null : text;
    }
}
