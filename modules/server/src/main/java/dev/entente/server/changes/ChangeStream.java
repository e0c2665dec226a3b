package dev.entente.server.changes;

import dev.entente.model.RelationshipChange;
import dev.entente.server.topic.Position;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's stream of events. It is at work when there is something to send and the client takes it, on one thread
 * at a time, so that the order of a pair holds; no thread waits for a client, however slowly it reads.
 */
final class ChangeStream implements WriteListener {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeStream.class);
    private static final int BATCH = 200;

    private final ChangeLog log;
    private final Predicate<RelationshipChange> filter;
    private final Executor pool;
    private final ServletOutputStream out;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final AtomicBoolean beatDue = new AtomicBoolean();

    /** How often it was asked for since it last had nothing to do: only the first asks the pool. */
    private final AtomicInteger asked = new AtomicInteger();

    private volatile Position position;
    private volatile OptionalLong place = OptionalLong.empty();
    private volatile byte[] greeting;
    private volatile boolean flushDue;

    /**
     * A stream that begins when {@link #begin} is called.
     *
     * @param from position after which it begins
     * @param greeting what is sent before anything else
     */
    ChangeStream(
            ChangeLog log,
            Predicate<RelationshipChange> filter,
            Position from,
            byte[] greeting,
            ServletOutputStream out,
            Executor pool) {
        this.log = log;
        this.filter = filter;
        this.position = from;
        this.greeting = greeting;
        this.out = out;
        this.pool = pool;
    }

    /** Begins to send. */
    void begin() {
        out.setWriteListener(this);
    }

    /** Done when the client has gone, or is sent away. */
    CompletableFuture<Void> end() {
        return end;
    }

    void close() {
        end.complete(null);
    }

    /** There may be something to send. */
    void wake() {
        if (asked.getAndIncrement() == 0) {
            try {
                pool.execute(this::run);
            } catch (RejectedExecutionException e) {
                LOG.debug("The server is stopping: {}", e.toString());
            }
        }
    }

    /** It is time for a sign of life: it keeps proxies from closing a quiet stream, and finds out who has gone. */
    void beat() {
        beatDue.set(true);
        wake();
    }

    @Override
    public void onWritePossible() {
        wake();
    }

    @Override
    public void onError(Throwable failure) {
        LOG.debug("A stream of changes ends: {}", failure.toString());
        close();
    }

    private void run() {
        try {
            int done;
            do {
                done = asked.get();
                send();
            } while (asked.addAndGet(-done) > 0);
        } catch (IOException | RuntimeException e) {
            onError(e);
        }
    }

    /** Until there is nothing more, or the client takes no more: then {@link #onWritePossible} is called. */
    private void send() throws IOException {
        while (!end.isDone() && out.isReady()) {
            if (flushDue) {
                flushDue = false;
                out.flush();
            } else {
                var bytes = next();
                if (bytes.length == 0) {
                    return;
                }
                flushDue = true;
                out.write(bytes);
            }
        }
    }

    private byte[] next() throws IOException {
        if (greeting.length > 0) {
            var first = greeting;
            greeting = new byte[0];
            return first;
        }
        if (beatDue.getAndSet(false)) {
            return ServerSentEvent.comment("still here");
        }
        var bytes = new ByteArrayOutputStream();
        boolean more;
        do {
            more = place.isPresent() ? follow(bytes) : catchUp(bytes);
        } while (more && bytes.size() == 0);
        return bytes.toByteArray();
    }

    /** The next of those whom all have in common. */
    private boolean follow(ByteArrayOutputStream bytes) throws IOException {
        var from = place.getAsLong();
        var stretch = log.from(from, BATCH);
        if (stretch.isEmpty()) {
            place = OptionalLong.empty();
            return true;
        }
        for (var told : stretch.get()) {
            write(told, bytes);
        }
        place = OptionalLong.of(from + stretch.get().size());
        return !stretch.get().isEmpty();
    }

    /** What this reader alone lacks. */
    private boolean catchUp(ByteArrayOutputStream bytes) throws IOException {
        var page = log.after(position, BATCH);
        for (var entry : page.entries()) {
            write(new Told(entry, position.past(entry.partition(), entry.offset())), bytes);
        }
        position = page.next();
        place = page.place();
        return !page.entries().isEmpty() || place.isPresent();
    }

    private void write(Told told, ByteArrayOutputStream bytes) throws IOException {
        position = told.after();
        if (filter.test(told.entry().change())) {
            bytes.write(told.event());
        }
    }
}
