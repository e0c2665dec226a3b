package dev.entente.sink;

import java.time.Duration;

/** How long to wait before the next try: twice as long each time, up to a bound. */
final class Backoff {
    private final Duration first;
    private final Duration longest;
    private Duration next;
    private long until = System.nanoTime();

    Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    /** Another try has failed. */
    void failed() {
        until = System.nanoTime() + next.toNanos();
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
    }

    void succeeded() {
        next = first;
        until = System.nanoTime();
    }

    /** What is left to wait, zero where the time has come. */
    Duration remaining() {
        return Duration.ofNanos(Math.max(0, until - System.nanoTime()));
    }
}
