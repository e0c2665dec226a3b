package dev.entente.server.route;

import dev.entente.server.Problem;
import dev.entente.server.feed.Receipt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** Waits for what is written until Kafka has it. */
final class Receipts {
    private Receipts() {}

    /**
     * The receipt.
     *
     * @param what what is written, for whoever it is refused to: article, ruling
     * @throws dev.entente.server.ProblemException where Kafka does not take it
     */
    static Receipt await(CompletableFuture<Receipt> future, String what) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RecordTooLargeException) {
                throw Problem.tooLarge("The %s is larger than its topic takes: send it in parts".formatted(what))
                        .toException();
            }
            throw Problem.unavailable("Kafka did not take the %s, send it again: %s"
                            .formatted(what, e.getCause().getMessage()))
                    .toException();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("The server is stopping").toException();
        }
    }
}
