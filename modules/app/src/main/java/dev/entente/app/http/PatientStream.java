package dev.entente.app.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A stream from the net that fails where nothing comes for a while: whoever sends may be gone without a word. */
public final class PatientStream extends FilterInputStream {
    private final Duration patience;
    private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, task -> {
        var thread = new Thread(task, "entente-patience");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean lost;

    /** @param patience how long nothing may come */
    public PatientStream(InputStream in, Duration patience) {
        super(in);
        this.patience = patience;
        watch.setRemoveOnCancelPolicy(true);
    }

    @Override
    public int read() throws IOException {
        return patiently(super::read);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        return patiently(() -> in.read(bytes, from, length));
    }

    @Override
    public void close() throws IOException {
        watch.shutdownNow();
        super.close();
    }

    private int patiently(Reading reading) throws IOException {
        var end = watch.schedule(this::lose, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return reading.read();
        } catch (IOException e) {
            if (lost) {
                throw new IOException("nothing came for %d s".formatted(patience.toSeconds()), e);
            }
            throw e;
        } finally {
            end.cancel(false);
        }
    }

    private void lose() {
        lost = true;
        try {
            in.close();
        } catch (IOException e) {
            // Whoever reads is told by the stream itself.
        }
    }

    /** Takes some of the stream. */
    @FunctionalInterface
    private interface Reading {
        int read() throws IOException;
    }
}
