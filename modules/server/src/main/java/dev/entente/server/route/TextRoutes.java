package dev.entente.server.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.server.Problem;
import dev.entente.server.Routes;
import dev.entente.server.api.Endpoint;
import dev.entente.server.api.Operation;
import dev.entente.server.api.Parameter;
import dev.entente.server.query.Answer;
import dev.entente.server.query.ListRouting;
import dev.entente.server.query.Page;
import dev.entente.server.query.Peers;
import dev.entente.server.query.Question;
import dev.entente.streams.extraction.TextCopy;
import dev.entente.streams.query.ArticleView;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which articles have a text: copies lie wherever their ids do, so that all instances are asked.
 *
 * @param copies gathers them
 */
public record TextRoutes(ListRouting<ArticleView> copies) implements Routes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SHA_256 = "[0-9a-f]{64}";
    private static final int DEFAULT_LIMIT = 100;
    private static final Parameter<String> TEXT =
            Parameter.path("sha256", "SHA-256 of the text in UTF-8, 64 hexadecimal digits in small letters");
    private static final Parameter<TextCopy> AFTER =
            Parameter.read("after", TextRoutes::cursor, "a position that a page gave", "Where the last page ended");

    public static TextRoutes of(ArticleView articles, Peers peers) {
        return new TextRoutes(new ListRouting<>(articles, peers));
    }

    /** The same routes where a process that holds nothing passes the requests on. */
    public static Routes passedOn(Handler pass) {
        return () -> endpoints(pass);
    }

    @Override
    public List<Endpoint> endpoints() {
        return endpoints(this::list);
    }

    private static List<Endpoint> endpoints(Handler list) {
        return List.of(Endpoint.get(
                "/v1/texts/{sha256}",
                Operation.of("text", "articles", "The articles that have a text, the first of them first", "TextCopies")
                        .with(TEXT, AFTER, Paging.LIMIT),
                list));
    }

    private void list(Context context) {
        var text = TEXT.of(context).orElse("");
        if (!text.matches(SHA_256)) {
            throw Problem.badParameter(
                            TEXT.name(),
                            "'%s' is no SHA-256: give 64 hexadecimal digits in small letters".formatted(text))
                    .toException();
        }
        var limit = Paging.limit(context);
        copies.answer(context, page(limit), part(text, AFTER.of(context), limit));
    }

    /** The first page of the articles that have a text. */
    Answer find(Question asked, String text) {
        return copies.gather(
                asked.about("/v1/texts/" + text), page(DEFAULT_LIMIT), part(text, Optional.empty(), DEFAULT_LIMIT));
    }

    private static ListRouting.Part<ArticleView> part(String text, Optional<TextCopy> after, int limit) {
        return (view, partitions) -> view.copies(partitions, text).stream()
                .filter(copy -> after.map(last -> copy.compareTo(last) > 0).orElse(true))
                .limit(limit + 1L)
                .map(TextRoutes::json)
                .toList();
    }

    private static Page page(int limit) {
        return new Page(
                "articles",
                limit,
                Comparator.comparing(TextRoutes::copy),
                found -> cursor(found.get(found.size() - 1)));
    }

    private static ObjectNode json(TextCopy copy) {
        return JSON.createObjectNode()
                .put("id", copy.article())
                .put("known", copy.known().toString());
    }

    private static TextCopy copy(JsonNode json) {
        return new TextCopy(
                json.get("id").asText(), Instant.parse(json.get("known").asText()));
    }

    private static String cursor(JsonNode json) {
        return "%s %s".formatted(json.get("known").asText(), json.get("id").asText());
    }

    private static TextCopy cursor(String text) {
        var parts = text.split(" ", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("No blank in " + text);
        }
        return new TextCopy(parts[1], Instant.parse(parts[0]));
    }
}
