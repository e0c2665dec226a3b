package dev.entente.server.route;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.model.Article;
import dev.entente.model.Claim;
import dev.entente.model.Pair;
import dev.entente.model.json.ClaimJson;
import dev.entente.server.Problem;
import dev.entente.server.Routes;
import dev.entente.server.api.Endpoint;
import dev.entente.server.api.Operation;
import dev.entente.server.api.Parameter;
import dev.entente.server.feed.ArticleReader;
import dev.entente.server.query.Answer;
import dev.entente.server.query.KeyRouting;
import dev.entente.server.query.Peers;
import dev.entente.server.query.Question;
import dev.entente.streams.extraction.ArticleEntry;
import dev.entente.streams.extraction.Outcome;
import dev.entente.streams.query.ArticleView;
import dev.entente.streams.query.LedgerView;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of an article: its outcome, its text, and what it says of whom.
 *
 * @param articles finds whoever remembers the article
 * @param pairs finds whoever has a pair that the article speaks of
 * @param texts finds the articles that have the same text
 * @param reader fetches its text
 */
public record ArticleQueryRoutes(
        KeyRouting<ArticleView> articles, KeyRouting<LedgerView> pairs, TextRoutes texts, ArticleReader reader)
        implements Routes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Parameter<String> ID = Parameter.path("id", "The article's id");

    public static ArticleQueryRoutes of(ArticleView articles, LedgerView ledger, Peers peers, ArticleReader reader) {
        return new ArticleQueryRoutes(
                new KeyRouting<>(articles, peers),
                new KeyRouting<>(ledger, peers),
                TextRoutes.of(articles, peers),
                reader);
    }

    /** The same routes where a process that holds nothing passes the requests on. */
    public static Routes passedOn(Handler pass) {
        return () -> endpoints(pass);
    }

    @Override
    public List<Endpoint> endpoints() {
        return endpoints(this::one);
    }

    private static List<Endpoint> endpoints(Handler one) {
        return List.of(Endpoint.get(
                "/v1/articles/{id}",
                Operation.of("article", "articles", "What became of an article, and what it says", "Article")
                        .with(ID),
                one));
    }

    private void one(Context context) {
        var id = ID.of(context).orElseThrow();
        if (Peers.isAsking(context)) {
            articles.answer(context, id, view -> entry(view, id));
            return;
        }
        var found = articles.find(Question.of(context), id, view -> entry(view, id));
        if (found.isOk()) {
            found = told((ObjectNode) found.json(), found, Question.of(context));
        }
        found.send(context);
    }

    /** What an instance remembers of the article, with what lies elsewhere: its text, and what it says. */
    private Answer told(ObjectNode article, Answer entry, Question question) {
        var id = article.get("id").asText();
        if (!article.get("outcome").asText().equals(Outcome.RETRACTED.name())) {
            reader.read(article.get("partition").asInt(), article.get("offset").asLong())
                    .ifPresent(text -> addText(text, article));
        }
        var lag = new ArrayList<Long>();
        entry.stale().ifPresent(lag::add);
        var claims = article.putArray("claims");
        for (var key : article.get("pairs")) {
            var pair = Pair.parse(key.asText());
            var target = "/v1/relationships/%s/%s/claims?article=%s"
                    .formatted(pair.a(), pair.b(), URLEncoder.encode(id, StandardCharsets.UTF_8));
            var answer = pairs.find(question.about(target), pair.key(), ledger -> claims(ledger, pair, id));
            answer.stale().ifPresent(lag::add);
            answer.json().path("claims").forEach(claims::add);
        }
        addCopies(article, question).ifPresent(lag::add);
        var whole = Answer.of(article);
        return lag.isEmpty()
                ? whole
                : whole.stale(lag.stream().mapToLong(Long::longValue).sum());
    }

    /**
     * Names the articles under other ids that have the same text. One that came before makes this a duplicate: its
     * claims stand, for the original may be withdrawn, but the ledger counts both as one source.
     *
     * @return how many records behind whoever said so is, where it may be stale
     */
    private Optional<Long> addCopies(ObjectNode article, Question question) {
        if (!article.has("sha256")) {
            return Optional.empty();
        }
        var id = article.get("id").asText();
        var answer = texts.find(question, article.get("sha256").asText());
        var found = answer.json();
        var others = found.path("articles").findValuesAsText("id").stream()
                .filter(other -> !other.equals(id))
                .toList();
        if (!others.isEmpty()) {
            var copies = article.putArray("copies");
            others.forEach(copies::add);
            var first = found.at("/articles/0/id").asText();
            if (!first.equals(id)) {
                article.put("duplicateOf", first);
            }
        }
        if (article.has("duplicateOf") && article.get("outcome").asText().equals(Outcome.READ.name())) {
            article.put("outcome", Outcome.DUPLICATE.name());
        }
        if (found.has("partial")) {
            article.set("partial", found.get("partial"));
        }
        return answer.stale();
    }

    private static void addText(Article article, ObjectNode answer) {
        answer.put("text", article.getText()).put("mediaType", article.getMediaType());
        article.getTitle().ifPresent(title -> answer.put("title", title));
        article.getSource().ifPresent(source -> answer.put("source", source));
        article.getUrl().ifPresent(url -> answer.put("url", url));
        article.getPublished().ifPresent(published -> answer.put("published", published));
    }

    private static ObjectNode entry(ArticleView view, String id) {
        return view.article(id)
                .map(entry -> tell(id, entry))
                .orElseThrow(() -> Problem.notFound(
                                "No article '%s' was taken in: it may be on its way, or in the dead letters (entente dlq list)"
                                        .formatted(id))
                        .toException());
    }

    /** What the article says of a pair, as {@code /v1/relationships/A/B/claims} tells it. */
    static ObjectNode claims(LedgerView ledger, Pair pair, String article) {
        var answer = claims(pair, ledger.claims(pair, article));
        answer.put("article", article);
        return answer;
    }

    /** The same of all articles. */
    static ObjectNode claims(LedgerView ledger, Pair pair) {
        return claims(pair, ledger.claims(pair));
    }

    private static ObjectNode claims(Pair pair, List<Claim> told) {
        ObjectNode answer = JSON.createObjectNode();
        answer.putArray("pair").add(pair.a()).add(pair.b());
        var claims = answer.putArray("claims");
        told.forEach(claim -> claims.add(ClaimJson.of(claim)));
        return answer;
    }

    private static ObjectNode tell(String id, ArticleEntry entry) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("id", id);
        answer.put("outcome", entry.outcome().name());
        answer.put("revision", entry.revision());
        answer.put("known", entry.known().toString());
        answer.put("partition", entry.partition());
        answer.put("offset", entry.offset());
        if (!entry.text().isEmpty()) {
            answer.put("sha256", entry.text());
        }
        var pairs = answer.putArray("pairs");
        entry.pairs().forEach(pair -> pairs.add(pair.key()));
        return answer;
    }
}
