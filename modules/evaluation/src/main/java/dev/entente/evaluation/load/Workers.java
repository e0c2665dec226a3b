package dev.entente.evaluation.load;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Numbered tasks over connections that are kept open, each task by whichever is free. */
final class Workers {
    private final URI server;
    private final int connections;

    Workers(URI server, int connections) {
        this.server = server;
        this.connections = connections;
    }

    /** What is done over a connection. */
    @FunctionalInterface
    interface Task {
        void run(Connection connection, int number) throws IOException;
    }

    /** Runs tasks numbered from 0 until all are done. */
    void run(int count, Task task) throws InterruptedException, ExecutionException {
        var next = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(connections);
        try {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < connections; i++) {
                running.add(pool.submit(() -> {
                    try (var connection = new Connection(server)) {
                        for (var number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                            task.run(connection, number);
                        }
                    }
                    return null;
                }));
            }
            for (var worker : running) {
                worker.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
