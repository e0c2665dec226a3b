package dev.entente.app.broker;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.utils.Exit;

/**
 * Turns Kafka's wish to end the process into an exception. A broker that meets a fault it cannot survive calls
 * {@link Exit}, which is right for a broker that has a process to itself, and wrong for one inside ours.
 */
final class ExitTrap implements AutoCloseable {
    private final CompletableFuture<Throwable> fault = new CompletableFuture<>();

    private ExitTrap() {}

    static ExitTrap set() {
        var trap = new ExitTrap();
        Exit.setExitProcedure(trap::spring);
        Exit.setHaltProcedure(trap::spring);
        return trap;
    }

    private void spring(int status, String message) {
        var exception = new IllegalStateException(
                "The broker gave up with status %d%s".formatted(status, message == null ? "" : ": " + message));
        fault.complete(exception);
        throw exception;
    }

    /** Completes when the broker gives up. */
    CompletableFuture<Throwable> fault() {
        return fault;
    }

    @Override
    public void close() {
        Exit.resetExitProcedure();
        Exit.resetHaltProcedure();
    }
}
