package dev.entente.extraction;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A part of the engine that is loaded on a thread of its own (decision 071). */
final class Loading<T> {
    private final CompletableFuture<T> part = new CompletableFuture<>();

    private Loading() {}

    static <T> Loading<T> of(Supplier<T> part) {
        var loading = new Loading<T>();
        new Thread(() -> loading.run(part), "load-reading-engine").start();
        return loading;
    }

    private void run(Supplier<T> supplier) {
        try {
            part.complete(supplier.get());
        } catch (Throwable e) {
            part.completeExceptionally(e);
        }
    }

    /** Waits for the part; throws what went wrong with it. */
    T get() {
        try {
            return part.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
