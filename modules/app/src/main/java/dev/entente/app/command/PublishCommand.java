package dev.entente.app.command;

import dev.entente.app.Cluster;
import dev.entente.app.Failure;
import dev.entente.model.Article;
import dev.entente.server.feed.ArticlePublisher;
import dev.entente.server.feed.Receipt;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "publish", description = "Writes articles to the topic, and prints where Kafka has put each.")
public final class PublishCommand implements Callable<Integer> {
    private static final int MAX_UNDER_WAY = 500;

    @Mixin
    private ArticleOptions articles;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    private record UnderWay(String id, CompletableFuture<Receipt> receipt) {}

    private final Deque<UnderWay> underWay = new ArrayDeque<>();

    @Override
    public Integer call() {
        var cluster = Cluster.of(kafka.load());
        try (var publisher = cluster.publisher();
                var receipts = new Receipts(format.format(), spec.commandLine().getOut())) {
            articles.forEach(article -> publish(publisher, article, receipts));
            while (!underWay.isEmpty()) {
                settle(receipts);
            }
        }
        return articles.status();
    }

    private void publish(ArticlePublisher publisher, Article article, Receipts receipts) {
        underWay.add(new UnderWay(article.getId(), publisher.publish(article)));
        while (underWay.size() > MAX_UNDER_WAY
                || (!underWay.isEmpty() && underWay.peek().receipt().isDone())) {
            settle(receipts);
        }
    }

    private void settle(Receipts receipts) {
        var next = underWay.remove();
        try {
            receipts.add(next.receipt().get());
        } catch (ExecutionException e) {
            articles.tell(new Failure(
                    "%s was not published: %s".formatted(next.id(), e.getCause().getMessage()), e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted before Kafka had " + next.id(), e);
        }
    }
}
