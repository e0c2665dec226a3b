package dev.entente.server.route;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.model.Article;
import dev.entente.model.Pair;
import dev.entente.server.Problem;
import dev.entente.server.Routes;
import dev.entente.server.api.Endpoint;
import dev.entente.server.api.Operation;
import dev.entente.server.api.Parameter;
import dev.entente.server.deadletter.DeadLetterLog;
import dev.entente.server.deadletter.Fate;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of an article: its outcome, its text, and what it says of whom.
 *
 * @param articles finds whoever remembers the article
 * @param saying finds what it says
 * @param texts finds the articles that have the same text
 * @param reader fetches its text
 * @param letters tells why its record could not be taken in
 */
public record ArticleQueryRoutes(
        KeyRouting<ArticleView> articles,
        ClaimFinder saying,
        TextRoutes texts,
        ArticleReader reader,
        DeadLetterLog letters)
        implements Routes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEAD_LETTER = "DEAD_LETTER";
    private static final Parameter<String> ID = Parameter.path("id", "The article's id");

    public static ArticleQueryRoutes of(
            ArticleView articles, LedgerView ledger, Peers peers, ArticleReader reader, DeadLetterLog letters) {
        return new ArticleQueryRoutes(
                new KeyRouting<>(articles, peers),
                new ClaimFinder(new KeyRouting<>(ledger, peers)),
                TextRoutes.of(articles, peers),
                reader,
                letters);
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
        var id = ID.of(context).orElse("");
        if (Peers.isAsking(context)) {
            articles.answer(context, id, view -> entry(view, id));
            return;
        }
        find(Question.of(context), id).send(context);
    }

    /** The article with what it says, or that there is no such article. */
    Answer find(Question question, String id) {
        var target = "/v1/articles/" + PathText.encode(id);
        var found = articles.find(question.about(target), id, view -> entry(view, id));
        if (found.isOk()) {
            return told((ObjectNode) found.json(), found, question);
        }
        return letters.fate(id).map(fate -> laidAside(id, fate)).orElse(found);
    }

    /** An article that was never taken in, and why. */
    private static Answer laidAside(String id, Fate fate) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("id", id);
        answer.put("outcome", DEAD_LETTER);
        answer.put("partition", fate.partition());
        answer.put("offset", fate.offset());
        answer.set("deadLetter", tell(fate));
        answer.putArray("pairs");
        answer.putArray("claims");
        return Answer.of(answer);
    }

    /** A later record of it that was laid aside: what was taken in before still stands. */
    private void addLaterFate(ObjectNode article) {
        letters.fate(article.get("id").asText())
                .filter(fate -> fate.partition() == article.get("partition").asInt()
                        && fate.offset() > article.get("revision").asLong())
                .ifPresent(fate -> article.set("deadLetter", tell(fate)));
    }

    private static ObjectNode tell(Fate fate) {
        return JSON.createObjectNode()
                .put("cause", fate.cause())
                .put("message", fate.message())
                .put("at", fate.died().toString())
                .put("partition", fate.partition())
                .put("offset", fate.offset());
    }

    /** What an instance remembers of the article, with what lies elsewhere: its text, and what it says. */
    private Answer told(ObjectNode article, Answer entry, Question question) {
        var id = article.get("id").asText();
        if (!article.get("outcome").asText().equals(Outcome.RETRACTED.name())) {
            reader.read(article.get("partition").asInt(), article.get("offset").asLong())
                    .ifPresent(text -> addText(text, article));
        }
        addLaterFate(article);
        var lag = new ArrayList<Long>();
        entry.stale().ifPresent(lag::add);
        var claims = article.putArray("claims");
        for (var key : article.get("pairs")) {
            var pair = Pair.parse(key.asText());
            var answer = saying.of(question, pair, id);
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
        // The same record again moves the revision on, and leaves the text where it was.
        answer.put("repeated", entry.revision() > entry.offset());
        var pairs = answer.putArray("pairs");
        entry.pairs().forEach(pair -> pairs.add(pair.key()));
        return answer;
    }
}
