package dev.entente.extraction.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.model.Article;
import java.util.Optional;
import java.util.function.Consumer;

/** Articles as JSON lines: one object a line with {@code id, url, title, source, published, language, text}. */
public final class JsonLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLines() {}

    /**
     * Reads one line.
     *
     * @param line the line's text
     * @param number the line's number, from 1, for the error message
     * @throws IllegalArgumentException where the line is no object, or a field is missing or no string; the message
     *     names line, field and remedy
     */
    public static Article article(String line, int number) {
        var node = object(line, number);
        var text = field(node, "text", number)
                .orElseThrow(() -> error(number, "there is no field 'text': write the article into it"));
        var id = field(node, "id", number)
                .filter(value -> !value.isBlank())
                .or(() -> Optional.ofNullable(node.get("url"))
                        .map(JsonNode::asText)
                        .filter(value -> !value.isBlank()))
                .orElseGet(() -> Fingerprint.of(text).hash());
        var article = Article.newBuilder().setId(id).setText(text);
        set(node, "mediaType", number, article::setMediaType);
        set(node, "title", number, article::setTitle);
        set(node, "source", number, article::setSource);
        set(node, "url", number, article::setUrl);
        set(node, "published", number, article::setPublished);
        set(node, "language", number, article::setLanguage);
        return article.build();
    }

    private static JsonNode object(String line, int number) {
        try {
            var node = JSON.readTree(line);
            if (!node.isObject()) {
                throw error(number, "it is no JSON object: write {\"id\": ..., \"text\": ...} on one line");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "line %d: it is not JSON (%s): write one object a line".formatted(number, e.getOriginalMessage()),
                    e);
        }
    }

    private static void set(JsonNode node, String name, int number, Consumer<String> setter) {
        field(node, name, number).filter(value -> !value.isBlank()).ifPresent(setter);
    }

    private static Optional<String> field(JsonNode node, String name, int number) {
        var value = node.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw error(number, "field '%s' is %s: write a string".formatted(name, value));
        }
        return Optional.of(value.textValue());
    }

    private static IllegalArgumentException error(int number, String message) {
        return new IllegalArgumentException("line %d: %s".formatted(number, message));
    }
}
