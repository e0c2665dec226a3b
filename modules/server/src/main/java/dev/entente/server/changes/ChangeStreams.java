package dev.entente.server.changes;

import dev.entente.model.RelationshipChange;
import dev.entente.model.json.ChangeJson;
import io.javalin.http.sse.SseClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open streams of server-sent events. Each has its own position in the {@link ChangeLog} and is served by one
 * thread of a pool at a time, so that the order of a pair holds. Writing waits for the client: one that does not read
 * keeps its thread until its connection fails, and with as many of them as there are threads the others wait too.
 */
public final class ChangeStreams implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeStreams.class);
    private static final int THREADS = 16;
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
    public void open(SseClient client, Predicate<RelationshipChange> filter, Position from) {
        var stream = new Stream(client, filter, from);
        client.keepAlive();
        client.onClose(() -> streams.remove(stream));
        // The id of an empty stream: whoever reconnects before the first change goes on from here, not from then.
        client.sendEvent("position", "{}", from.toString());
        streams.add(stream);
        stream.schedule();
    }

    /** Tells the client that its position is worth nothing any more, and begins at the beginning. */
    public void reset(SseClient client, Predicate<RelationshipChange> filter) {
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
        private final Predicate<RelationshipChange> filter;
        /** How often it was asked for since it last had nothing to do: only the first asks the pool. */
        private final AtomicInteger asked = new AtomicInteger();

        private final AtomicBoolean beatDue = new AtomicBoolean();
        private volatile Position position;

        Stream(SseClient client, Predicate<RelationshipChange> filter, Position from) {
            this.client = client;
            this.filter = filter;
            this.position = from;
        }

        void schedule() {
            if (asked.getAndIncrement() == 0) {
                try {
                    pool.execute(this::run);
                } catch (RejectedExecutionException e) {
                    LOG.debug("The server is stopping: {}", e.toString());
                }
            }
        }

        void beat() {
            beatDue.set(true);
            schedule();
        }

        private void run() {
            try {
                int done;
                do {
                    done = asked.get();
                    send();
                } while (!client.terminated() && asked.addAndGet(-done) > 0);
            } catch (RuntimeException e) {
                LOG.debug("A stream of changes ends: {}", e.toString());
                client.close();
            }
            if (client.terminated()) {
                streams.remove(this);
            }
        }

        private void send() {
            if (beatDue.getAndSet(false)) {
                // A comment: keeps proxies from closing a quiet stream, and finds out the clients that have gone.
                client.sendComment("still here");
            }
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
