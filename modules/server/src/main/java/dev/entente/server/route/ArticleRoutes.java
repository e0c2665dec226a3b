package dev.entente.server.route;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.model.Article;
import dev.entente.server.Routes;
import dev.entente.server.Utf8;
import dev.entente.server.api.Endpoint;
import dev.entente.server.api.Operation;
import dev.entente.server.api.Parameter;
import dev.entente.server.feed.ArticleBody;
import dev.entente.server.feed.ArticlePublisher;
import dev.entente.server.feed.Receipt;
import io.javalin.http.Context;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * The door for articles: what is answered with 202 is in Kafka. It does not wait until an article is read, and says
 * where its outcome is told; that it was there already is said at once where this process knows. See
 * {@code docs/decisions/110-what-the-door-knows.md}.
 *
 * @param maxBytes how large a body may be, packed and unpacked
 * @param repeats true of an article that was taken in before as it is, as far as is known here
 */
public record ArticleRoutes(ArticlePublisher publisher, long maxBytes, Predicate<Article> repeats) implements Routes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Parameter<String> ID = Parameter.path("id", "The article's id");
    private static final Parameter<String> REASON = Parameter.text("reason", "Why it is withdrawn");
    private static final Parameter<String> BY = Parameter.text("by", "Who withdraws it");

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(
                        "/v1/articles",
                        Operation.of(
                                        "publish",
                                        "articles",
                                        "Takes all articles of the body in, or none; answers when Kafka has them",
                                        "Receipts")
                                .taking(ArticleBody.MEDIA_TYPES)
                                .with(ArticleBody.FACTS)
                                .answering(202, "application/json", "Receipts"),
                        this::publish),
                Endpoint.delete(
                        "/v1/articles/{id}",
                        Operation.of("retract", "articles", "Withdraws an article", "Receipts")
                                .with(ID, REASON, BY)
                                .answering(202, "application/json", "Receipts"),
                        this::retract));
    }

    private void publish(Context context) {
        var articles = ArticleBody.read(context, maxBytes);
        var repeated = articles.stream().map(repeats::test).toList();
        var sent = articles.stream().map(publisher::publish).toList();
        if (articles.size() == 1) {
            context.header("Location", path(articles.get(0).getId()));
        }
        answer(context, sent, repeated);
    }

    private void retract(Context context) {
        var id = ArticleBody.requireId(ID.of(context).orElse(""));
        answer(context, List.of(publisher.retract(id, REASON.of(context), BY.of(context))), List.of(false));
    }

    private static void answer(Context context, List<CompletableFuture<Receipt>> sent, List<Boolean> repeated) {
        ObjectNode answer = JSON.createObjectNode();
        var articles = answer.putArray("articles");
        for (int n = 0; n < sent.size(); n++) {
            var receipt = Receipts.await(sent.get(n), "article");
            var article = articles.addObject()
                    .put("id", receipt.id())
                    .put("partition", receipt.partition())
                    .put("offset", receipt.offset())
                    .put("article", path(receipt.id()));
            if (repeated.get(n)) {
                article.put("repeated", true);
            }
        }
        Utf8.send(context.status(202), "application/json", answer.toString());
    }

    private static String path(String id) {
        return "/v1/articles/" + PathText.encode(id);
    }
}
