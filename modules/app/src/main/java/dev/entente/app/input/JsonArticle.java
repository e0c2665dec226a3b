package dev.entente.app.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.app.Failure;
import dev.entente.model.Article;
import java.util.Optional;

/** An article as one line of JSON: {@code text}, and whichever of the other fields of {@link Article} there are. */
final class JsonArticle {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonArticle() {}

    static Article parse(String place, String line) {
        var node = tree(place, line);
        var text = field(node, "text")
                .orElseThrow(() -> new Failure(place + ", has no text: give the article in the field text"));
        var url = field(node, "url");
        return Article.newBuilder()
                .setId(field(node, "id").or(() -> url).orElseGet(() -> Names.ofText(text)))
                .setText(text)
                .setMediaType(field(node, "mediaType").orElse("text/plain"))
                .setTitle(field(node, "title").orElse(null))
                .setSource(field(node, "source").orElse(null))
                .setUrl(url.orElse(null))
                .setPublished(field(node, "published").orElse(null))
                .setLanguage(field(node, "language").orElse(null))
                .build();
    }

    private static JsonNode tree(String place, String line) {
        try {
            var node = JSON.readTree(line);
            if (!node.isObject()) {
                throw new Failure(place + ", is no JSON object: give one article a line");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new Failure("%s, is no JSON: %s".formatted(place, e.getOriginalMessage()), e);
        }
    }

    private static Optional<String> field(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).map(JsonNode::asText).filter(text -> !text.isBlank());
    }
}
