package dev.entente.server.changes;

import dev.entente.model.RelationshipChange;
import dev.entente.server.Problem;
import dev.entente.server.topic.Position;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The open streams of server-sent events, however many, over a few threads. Each has its own position in the
 * {@link ChangeLog}; those that have kept up are sent the same bytes. See
 * {@code docs/decisions/108-one-event-for-all.md}.
 */
public final class ChangeStreams implements AutoCloseable {
    private static final int THREADS = 8;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final byte[] RESET = ServerSentEvent.of(
            "reset",
            "{\"reason\":\"the position is of another topic, or what came after it is kept no more:"
                    + " everything that is comes again\"}");

    private final ChangeLog log;
    private final ScheduledExecutorService pool = Executors.newScheduledThreadPool(THREADS, task -> {
        var thread = new Thread(task, "entente-change-stream");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<ChangeStream> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;
    private final Runnable wake = () -> streams.forEach(ChangeStream::wake);

    public ChangeStreams(ChangeLog log) {
        this(log, HEARTBEAT);
    }

    /** @param heartbeat how often a client is given a sign of life */
    public ChangeStreams(ChangeLog log, Duration heartbeat) {
        this.log = log;
        log.onMore(wake);
        pool.scheduleWithFixedDelay(
                () -> streams.forEach(ChangeStream::beat),
                heartbeat.toMillis(),
                heartbeat.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Sends the client what comes after the position, until it goes away. */
    public void open(Context context, Predicate<RelationshipChange> filter, Position from) {
        answer(context, filter, from, new byte[0]);
    }

    /**
     * Tells the client that its position is worth nothing any more, and begins at the beginning.
     *
     * @param start before the first change that is kept
     */
    public void reset(Context context, Predicate<RelationshipChange> filter, Position start) {
        answer(context, filter, start, RESET);
    }

    /** How many clients listen. */
    public int size() {
        return streams.size();
    }

    @Override
    public void close() {
        closing = true;
        log.forget(wake);
        streams.forEach(ChangeStream::close);
        pool.shutdownNow();
    }

    private void answer(Context context, Predicate<RelationshipChange> filter, Position from, byte[] before) {
        if (closing) {
            throw Problem.unavailable("The server is stopping: go on after the same event, here or at another")
                    .toException();
        }
        context.status(200).contentType("text/event-stream;charset=utf-8");
        context.header("Cache-Control", "no-cache");
        // nginx would hold events back.
        context.header("X-Accel-Buffering", "no");
        context.header("Connection", "close");
        context.future(() -> begin(context, filter, from, before));
    }

    private CompletableFuture<Void> begin(
            Context context, Predicate<RelationshipChange> filter, Position from, byte[] before) {
        context.req().getAsyncContext().setTimeout(0);
        try {
            var stream = new ChangeStream(
                    log, filter, from, greeting(before, from), context.res().getOutputStream(), pool);
            stream.begin();
            streams.add(stream);
            stream.end().thenRun(() -> streams.remove(stream));
            // What came before it was added has woken, or sent away, the others only.
            stream.wake();
            if (closing) {
                stream.close();
            }
            return stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With an id even before the first change: whoever reconnects then goes on from here, not from there. */
    private static byte[] greeting(byte[] before, Position from) {
        var position = ServerSentEvent.of("position", from.toString(), "{}");
        return ByteBuffer.allocate(before.length + position.length)
                .put(before)
                .put(position)
                .array();
    }
}
