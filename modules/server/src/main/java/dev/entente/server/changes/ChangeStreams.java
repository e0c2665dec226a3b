package dev.entente.server.changes;

import dev.entente.model.json.ChangeJson;
import io.javalin.http.sse.SseClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open streams of server-sent events. Each has its own position in the {@link ChangeLog} and is served by one
 * thread of a small pool at a time, so that a slow reader delays nobody and the order of a pair holds.
 */
public final class ChangeStreams implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeStreams.class);
    private static final int THREADS = 4;
    private static final int BATCH = 200;
    private static final long HEARTBEAT_SECONDS = 15;

    private final ChangeLog log;
    private final ScheduledExecutorService pool = Executors.newScheduledThreadPool(THREADS, task -> {
        var thread = new Thread(task, "entente-change-stream");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final Runnable wake = () -> streams.forEach(Stream::schedule);

    public ChangeStreams(ChangeLog log) {
        this.log = log;
        log.onMore(wake);
        pool.scheduleWithFixedDelay(
                () -> streams.forEach(Stream::beat), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    /** Sends the client what comes after the position, until it goes away. */
    public void open(SseClient client, Predicate<dev.entente.model.RelationshipChange> filter, Position from) {
        var stream = new Stream(client, filter, from);
        client.keepAlive();
        client.onClose(() -> streams.remove(stream));
        streams.add(stream);
        // The id of an empty stream: whoever reconnects before the first change goes on from here, not from then.
        stream.hello();
        stream.schedule();
    }

    /** Tells the client that its position is worth nothing any more, and begins at the beginning. */
    public void reset(SseClient client, Predicate<dev.entente.model.RelationshipChange> filter) {
        client.sendEvent("reset", "{\"reason\":\"the position is of another topic: everything comes again\"}");
        open(client, filter, log.start());
    }

    /** How many clients listen. */
    public int size() {
        return streams.size();
    }

    @Override
    public void close() {
        log.forget(wake);
        streams.forEach(stream -> stream.client.close());
        pool.shutdownNow();
    }

    private final class Stream {
        private final SseClient client;
        private final Predicate<dev.entente.model.RelationshipChange> filter;
        private final AtomicBoolean scheduled = new AtomicBoolean();
        private Position position;

        Stream(SseClient client, Predicate<dev.entente.model.RelationshipChange> filter, Position from) {
            this.client = client;
            this.filter = filter;
            this.position = from;
        }

        void schedule() {
            if (scheduled.compareAndSet(false, true)) {
                pool.execute(this::run);
            }
        }

        synchronized void hello() {
            client.sendEvent("position", "{}", position.toString());
        }

        synchronized void beat() {
            // A comment: keeps proxies from closing a quiet stream, and finds out the clients that have gone.
            client.sendComment("still here");
        }

        private void run() {
            scheduled.set(false);
            try {
                send();
            } catch (RuntimeException e) {
                LOG.debug("A stream of changes ends: {}", e.toString());
                streams.remove(this);
                client.close();
            }
        }

        private synchronized void send() {
            while (!client.terminated()) {
                var page = log.after(position, BATCH);
                for (var entry : page.entries()) {
                    position = position.past(entry.partition(), entry.offset());
                    if (filter.test(entry.change())) {
                        client.sendEvent("change", ChangeJson.of(entry.change()).toString(), position.toString());
                    }
                }
                position = page.next();
                if (page.entries().size() < BATCH) {
                    return;
                }
            }
        }
    }
}
