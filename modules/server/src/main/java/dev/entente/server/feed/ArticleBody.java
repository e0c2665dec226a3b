package dev.entente.server.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.extraction.text.ArticleRules;
import dev.entente.extraction.text.Fingerprint;
import dev.entente.extraction.text.InvalidArticleException;
import dev.entente.extraction.text.JsonLines;
import dev.entente.model.Article;
import dev.entente.server.Problem;
import dev.entente.server.ProblemException;
import dev.entente.server.api.Operation.Content;
import dev.entente.server.api.Parameter;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The articles in a request's body: one JSON object or an array of them, JSON lines, or one text or page whose facts
 * are given as query parameters {@code id, title, source, url, published}.
 */
public final class ArticleBody {
    /** What a body may be. */
    public static final Content[] MEDIA_TYPES = {
        new Content("application/json", "ArticlesInput"),
        new Content("application/x-ndjson", ""),
        new Content("text/plain", ""),
        new Content("text/html", "")
    };

    private static final Parameter<String> ID = Parameter.text("id", "Id of an article sent as text or HTML");
    private static final Parameter<String> TITLE = Parameter.text("title", "Its headline");
    private static final Parameter<String> SOURCE = Parameter.text("source", "Who published it");
    private static final Parameter<String> URL = Parameter.text("url", "Where it was published");
    private static final Parameter<String> PUBLISHED =
            Parameter.text("published", "When, an EDTF date or an RFC 3339 instant");

    /** What is told of an article that is sent as text or HTML. */
    public static final Parameter<?>[] FACTS = {ID, TITLE, SOURCE, URL, PUBLISHED};

    private static final ObjectMapper JSON = new ObjectMapper();

    private ArticleBody() {}

    /**
     * Reads the body, all of it or none.
     *
     * @param maxBytes how large it may be, packed and unpacked
     */
    public static List<Article> read(Context context, long maxBytes) {
        var type = Optional.ofNullable(context.contentType())
                .map(text -> text.split(";", 2)[0].strip())
                .orElse("");
        var articles = switch (type) {
            case "application/json" -> json(RequestBody.read(context, maxBytes));
            case "application/x-ndjson", "application/jsonl", "application/x-jsonlines" ->
                lines(RequestBody.read(context, maxBytes));
            case "text/plain", "text/html" -> List.of(text(context, RequestBody.read(context, maxBytes), type));
            default ->
                throw new Problem(
                                415,
                                "Unsupported media type",
                                "Content-Type is '%s': send application/json, application/x-ndjson, text/plain or text/html"
                                        .formatted(type),
                                Optional.of("Content-Type"))
                        .toException();
        };
        if (articles.isEmpty()) {
            throw Problem.badParameter("body", "There is no article in the body")
                    .toException();
        }
        try {
            articles.forEach(ArticleRules::require);
        } catch (InvalidArticleException e) {
            throw refusal(e);
        }
        return articles;
    }

    private static List<Article> json(String body) {
        try {
            var node = JSON.readTree(body);
            if (!node.isArray()) {
                return List.of(article(body, 1));
            }
            var articles = new ArrayList<Article>();
            StreamSupport.stream(node.spliterator(), false)
                    .forEach(element -> articles.add(article(element.toString(), articles.size() + 1)));
            return articles;
        } catch (JsonProcessingException e) {
            throw Problem.badParameter("body", "The body is not JSON: " + e.getOriginalMessage())
                    .toException();
        }
    }

    private static List<Article> lines(String body) {
        var articles = new ArrayList<Article>();
        var number = 0;
        for (var line : body.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                articles.add(article(line, number));
            }
        }
        return articles;
    }

    private static Article article(String line, int number) {
        try {
            return JsonLines.article(line, number);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("body", e.getMessage()).toException();
        }
    }

    private static Article text(Context context, String text, String mediaType) {
        var url = URL.of(context);
        return Article.newBuilder()
                .setId(ID.of(context)
                        .or(() -> url)
                        .orElseGet(() -> Fingerprint.of(text).hash()))
                .setText(text)
                .setMediaType(mediaType)
                .setTitle(TITLE.of(context).orElse(null))
                .setSource(SOURCE.of(context).orElse(null))
                .setUrl(url.orElse(null))
                .setPublished(PUBLISHED.of(context).orElse(null))
                .build();
    }

    /**
     * An id that every store and table can hold.
     *
     * @throws ProblemException where it is none
     */
    public static String requireId(String id) {
        try {
            return ArticleRules.requireId(id);
        } catch (InvalidArticleException e) {
            throw refusal(e);
        }
    }

    private static ProblemException refusal(InvalidArticleException e) {
        return Problem.badParameter(e.field(), e.getMessage()).toException();
    }
}
