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
        return article(parse(line, "line " + number), "line " + number);
    }

    /**
     * Reads an object that stands somewhere else than on a line.
     *
     * @param node what should be an object
     * @param place where it stands, for the error message
     * @throws IllegalArgumentException as for a line
     */
    public static Article article(JsonNode node, String place) {
        requireObject(node, place);
        var text = field(node, "text", place)
                .orElseThrow(() -> error(place, "there is no field 'text': write the article into it"));
        var id = field(node, "id", place)
                .filter(value -> !value.isBlank())
                .or(() -> Optional.ofNullable(node.get("url"))
                        .map(JsonNode::asText)
                        .filter(value -> !value.isBlank()))
                .orElseGet(() -> Fingerprint.of(text).hash());
        var article = Article.newBuilder().setId(id).setText(text);
        set(node, "mediaType", place, article::setMediaType);
        set(node, "title", place, article::setTitle);
        set(node, "source", place, article::setSource);
        set(node, "url", place, article::setUrl);
        set(node, "published", place, article::setPublished);
        set(node, "language", place, article::setLanguage);
        return article.build();
    }

    private static JsonNode parse(String line, String place) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "%s: it is not JSON (%s): write one object a line".formatted(place, e.getOriginalMessage()), e);
        }
    }

    private static void requireObject(JsonNode node, String place) {
        if (!node.isObject()) {
            throw error(place, "it is no JSON object: write {\"id\": ..., \"text\": ...}");
        }
    }

    private static void set(JsonNode node, String name, String place, Consumer<String> setter) {
        field(node, name, place).filter(value -> !value.isBlank()).ifPresent(setter);
    }

    private static Optional<String> field(JsonNode node, String name, String place) {
        var value = node.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw error(place, "field '%s' is %s: write a string".formatted(name, value));
        }
        return Optional.of(value.textValue());
    }

    private static IllegalArgumentException error(String place, String message) {
        return new IllegalArgumentException("%s: %s".formatted(place, message));
    }
}
