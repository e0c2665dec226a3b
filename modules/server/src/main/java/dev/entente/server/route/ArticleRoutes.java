package dev.entente.server.route;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.server.Parameters;
import dev.entente.server.Problem;
import dev.entente.server.Routes;
import dev.entente.server.feed.ArticleBody;
import dev.entente.server.feed.ArticlePublisher;
import dev.entente.server.feed.Receipt;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** The door for articles: what is answered with 202 is in Kafka. */
public record ArticleRoutes(ArticlePublisher publisher) implements Routes {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/v1/articles", this::publish);
        routes.delete("/v1/articles/{id}", this::retract);
    }

    private void publish(Context context) {
        answer(
                context,
                ArticleBody.read(context).stream().map(publisher::publish).toList());
    }

    private void retract(Context context) {
        var parameters = new Parameters(context);
        answer(
                context,
                List.of(publisher.retract(context.pathParam("id"), parameters.text("reason"), parameters.text("by"))));
    }

    private static void answer(Context context, List<CompletableFuture<Receipt>> sent) {
        ObjectNode answer = JSON.createObjectNode();
        var articles = answer.putArray("articles");
        for (var future : sent) {
            var receipt = await(future);
            articles.addObject()
                    .put("id", receipt.id())
                    .put("partition", receipt.partition())
                    .put("offset", receipt.offset());
        }
        context.status(202).contentType("application/json").result(answer.toString());
    }

    private static Receipt await(CompletableFuture<Receipt> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RecordTooLargeException) {
                throw Problem.tooLarge("An article is larger than the topic takes: "
                                + e.getCause().getMessage())
                        .toException();
            }
            throw Problem.unavailable("Kafka did not take the article, send it again: "
                            + e.getCause().getMessage())
                    .toException();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("The server is stopping").toException();
        }
    }
}
