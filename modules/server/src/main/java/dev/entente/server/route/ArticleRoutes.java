package dev.entente.server.route;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.server.Routes;
import dev.entente.server.api.Endpoint;
import dev.entente.server.api.Operation;
import dev.entente.server.api.Parameter;
import dev.entente.server.feed.ArticleBody;
import dev.entente.server.feed.ArticlePublisher;
import dev.entente.server.feed.Receipt;
import io.javalin.http.Context;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The door for articles: what is answered with 202 is in Kafka.
 *
 * @param maxBytes how large a body may be, packed and unpacked
 */
public record ArticleRoutes(ArticlePublisher publisher, long maxBytes) implements Routes {
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
                                        "Takes articles in; answers when Kafka has them",
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
        answer(
                context,
                ArticleBody.read(context, maxBytes).stream()
                        .map(publisher::publish)
                        .toList());
    }

    private void retract(Context context) {
        var id = ArticleBody.requireId(ID.of(context).orElse(""));
        answer(context, List.of(publisher.retract(id, REASON.of(context), BY.of(context))));
    }

    private static void answer(Context context, List<CompletableFuture<Receipt>> sent) {
        ObjectNode answer = JSON.createObjectNode();
        var articles = answer.putArray("articles");
        for (var future : sent) {
            var receipt = Receipts.await(future, "article");
            articles.addObject()
                    .put("id", receipt.id())
                    .put("partition", receipt.partition())
                    .put("offset", receipt.offset());
        }
        context.status(202).contentType("application/json").result(answer.toString());
    }
}
