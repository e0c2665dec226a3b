package dev.entente.server.webhook;

import java.util.concurrent.atomic.LongAdder;

/** What became of the attempts of this process to bring changes to webhooks. It never falls, whichever alert ends. */
public final class DeliveryTally {
    private final LongAdder taken = new LongAdder();
    private final LongAdder refused = new LongAdder();

    void taken() {
        taken.increment();
    }

    void refused() {
        refused.increment();
    }

    /** How many changes were taken. */
    public long deliveries() {
        return taken.sum();
    }

    /** How many times one was not, and is tried again. */
    public long failures() {
        return refused.sum();
    }
}
