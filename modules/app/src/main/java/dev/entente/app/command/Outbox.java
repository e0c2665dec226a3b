package dev.entente.app.command;

import dev.entente.app.Failure;
import dev.entente.app.input.Outlet;
import dev.entente.extraction.text.ArticleRules;
import dev.entente.model.Article;
import dev.entente.server.feed.ArticlePublisher;
import dev.entente.server.feed.Receipt;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Articles on their way to Kafka: each gets its receipt when it is there, in the order in which they were sent. */
final class Outbox implements Outlet, AutoCloseable {
    private static final int MAX_UNDER_WAY = 500;

    private final Supplier<ArticlePublisher> publishers;
    private final Receipts receipts;
    private final Consumer<Failure> refused;
    private final Deque<UnderWay> underWay = new ArrayDeque<>();
    private Optional<ArticlePublisher> publisher = Optional.empty();
    private boolean allSafe = true;

    /**
     * @param publishers connects to Kafka, which is found anew after it was away: it may answer elsewhere then
     * @param refused told of what Kafka did not take
     */
    Outbox(Supplier<ArticlePublisher> publishers, Receipts receipts, Consumer<Failure> refused) {
        this.publishers = publishers;
        this.receipts = receipts;
        this.refused = refused;
    }

    private record UnderWay(String id, CompletableFuture<Receipt> receipt, Runnable safe) {}

    @Override
    public void send(Article article, Runnable safe) {
        ArticleRules.require(article);
        underWay.add(new UnderWay(article.getId(), connected().publish(article), safe));
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
        if (!safe) {
            close();
        }
        return safe;
    }

    /** @throws Failure where Kafka cannot be had: there is no use in sending the next */
    private ArticlePublisher connected() {
        try {
            var open = publisher.orElseGet(publishers);
            publisher = Optional.of(open);
            return open;
        } catch (Failure e) {
            allSafe = false;
            throw e;
        }
    }

    @Override
    public void close() {
        publisher.ifPresent(ArticlePublisher::close);
        publisher = Optional.empty();
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
