package dev.entente.server.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many requests a second a client may make: a bucket for each that fills at this rate and holds what comes in a few
 * seconds. The clients that were away longest are forgotten, and begin with a full bucket.
 */
public final class RateLimit {
    private static final int CLIENTS = 10_000;
    private static final int BURST_SECONDS = 5;
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CLIENTS;
        }
    };

    /** @param nanoTime the clock, {@link System#nanoTime} */
    public RateLimit(double perSecond, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.nanoTime = nanoTime;
    }

    private static final class Bucket {
        private double tokens;
        private long filled;
    }

    /** Seconds until the client may ask again; 0 where it may now, and has. */
    public synchronized long take(String client) {
        var now = nanoTime.getAsLong();
        var bucket = buckets.computeIfAbsent(client, name -> {
            var full = new Bucket();
            full.tokens = perSecond * BURST_SECONDS;
            full.filled = now;
            return full;
        });
        bucket.tokens = Math.min(perSecond * BURST_SECONDS, bucket.tokens + (now - bucket.filled) / NANOS * perSecond);
        bucket.filled = now;
        if (bucket.tokens < 1) {
            return (long) Math.ceil((1 - bucket.tokens) / perSecond);
        }
        bucket.tokens--;
        return 0;
    }
}
