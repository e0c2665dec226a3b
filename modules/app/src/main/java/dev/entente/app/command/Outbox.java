package dev.entente.app.command;

import dev.entente.app.Failure;
import dev.entente.app.input.Outlet;
import dev.entente.model.Article;
import dev.entente.server.feed.ArticlePublisher;
import dev.entente.server.feed.Receipt;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** Articles on their way to Kafka: each gets its receipt when it is there, in the order in which they were sent. */
final class Outbox implements Outlet {
    private static final int MAX_UNDER_WAY = 500;

    private final ArticlePublisher publisher;
    private final Receipts receipts;
    private final Consumer<Failure> refused;
    private final Deque<UnderWay> underWay = new ArrayDeque<>();
    private boolean allSafe = true;

    /** @param refused told of what Kafka did not take */
    Outbox(ArticlePublisher publisher, Receipts receipts, Consumer<Failure> refused) {
        this.publisher = publisher;
        this.receipts = receipts;
        this.refused = refused;
    }

    private record UnderWay(String id, CompletableFuture<Receipt> receipt, Runnable safe) {}

    @Override
    public void send(Article article, Runnable safe) {
        underWay.add(new UnderWay(article.getId(), publisher.publish(article), safe));
        while (underWay.size() > MAX_UNDER_WAY
                || (!underWay.isEmpty() && underWay.peek().receipt().isDone())) {
            settleNext();
        }
    }

    @Override
    public boolean settle() {
        while (!underWay.isEmpty()) {
            settleNext();
        }
        var safe = allSafe;
        allSafe = true;
        return safe;
    }

    private void settleNext() {
        var next = underWay.remove();
        try {
            var receipt = next.receipt().get();
            next.safe().run();
            receipts.add(receipt);
        } catch (ExecutionException e) {
            allSafe = false;
            refused.accept(new Failure(
                    "%s was not published: %s".formatted(next.id(), e.getCause().getMessage()), e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted before Kafka had " + next.id(), e);
        }
    }
}
