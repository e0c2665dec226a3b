package dev.entente.evaluation.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Many clients of the stream of changes, on one thread. They count events, and note how long after the first of them
 * each of the others has seen the same one: what the server takes to tell it to all.
 */
final class Listeners implements AutoCloseable {
    private static final byte[] ID = "id: ".getBytes(StandardCharsets.US_ASCII);

    private final Selector selector = Selector.open();
    private final List<Client> clients = new ArrayList<>();
    private final Map<Long, Long> firstSeen = new HashMap<>();
    private final Histogram behindMicros = new Histogram(3);
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 << 10);
    private final Thread thread = new Thread(this::read, "listeners");
    private volatile boolean closing;

    Listeners(URI server, int count) throws IOException {
        var request = "GET /v1/changes/stream HTTP/1.1\r\nHost: %s\r\nAccept: text/event-stream\r\n\r\n"
                .formatted(server.getAuthority())
                .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < count; i++) {
            var channel = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
            channel.write(ByteBuffer.wrap(request));
            channel.configureBlocking(false);
            var client = new Client();
            clients.add(client);
            channel.register(selector, SelectionKey.OP_READ, client);
        }
        thread.setDaemon(true);
        thread.start();
    }

    /** Fewest and most changes that any of them has seen. */
    synchronized int[] seen() {
        // The first event of each tells where it stands, and is no change.
        return new int[] {
            clients.stream().mapToInt(client -> client.events - 1).min().orElse(0),
            clients.stream().mapToInt(client -> client.events - 1).max().orElse(0)
        };
    }

    /** By how much they saw an event after the first who did, in microseconds. */
    synchronized Histogram behindMicros() {
        return behindMicros.copy();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        closing = true;
        selector.wakeup();
        thread.join();
        for (var key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    private void read() {
        try {
            while (!closing) {
                selector.select(this::read, 100);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void read(SelectionKey key) {
        try {
            buffer.clear();
            if (((SocketChannel) key.channel()).read(buffer) < 0) {
                key.cancel();
                return;
            }
            buffer.flip();
            var now = System.nanoTime();
            var client = (Client) key.attachment();
            while (buffer.hasRemaining()) {
                client.take(buffer.get(), now);
            }
        } catch (IOException e) {
            key.cancel();
        }
    }

    private void saw(long id, long now) {
        var first = firstSeen.putIfAbsent(id, now);
        behindMicros.recordValue(first == null ? 0 : TimeUnit.NANOSECONDS.toMicros(now - first));
    }

    /** Finds the lines that begin with an id; ids are told apart by a hash. */
    private final class Client {
        private int matched;
        private boolean inId;
        private long id;
        private int events;

        void take(byte next, long now) {
            if (inId) {
                if (next == '\n') {
                    inId = false;
                    matched = 0;
                    // The first is of the client's own position.
                    if (events++ > 0) {
                        saw(id, now);
                    }
                } else {
                    id = id * 31 + next;
                }
            } else if (next == '\n') {
                matched = 0;
            } else if (matched >= 0 && matched < ID.length) {
                matched = next == ID[matched] ? matched + 1 : -1;
                if (matched == ID.length) {
                    inId = true;
                    id = 7;
                }
            }
        }
    }
}
