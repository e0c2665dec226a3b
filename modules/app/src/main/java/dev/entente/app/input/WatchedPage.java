package dev.entente.app.input;

import dev.entente.app.Failure;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * A page or feed, asked for at intervals: no more often than it or its server asks, and ever more rarely while it
 * cannot be had, but once a day at the least. Its server is told what we have, so that it need not send the same again.
 */
final class WatchedPage implements Watched {
    private static final String PAGE = "page ";
    private static final String WISH = "wish ";
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private final String address;
    private final Web web;
    private final ContentReader reader;
    private final Attempts attempts;
    private final RememberingOutlet outlet;
    private final Duration interval;
    private Duration retryAfter = Duration.ZERO;

    WatchedPage(
            String address,
            Web web,
            ContentReader reader,
            Attempts attempts,
            RememberingOutlet outlet,
            Duration interval) {
        this.address = address;
        this.web = web;
        this.reader = reader;
        this.attempts = attempts;
        this.outlet = outlet;
        this.interval = interval;
    }

    @Override
    public String name() {
        return address;
    }

    @Override
    public Duration look() throws IOException {
        var key = PAGE + address;
        var seen = outlet.memory().recall(key).map(Validators::parse).orElseGet(Validators::none);
        retryAfter = Duration.ZERO;
        try (var answer = web.fetch(address, seen)) {
            if (answer.isGone()) {
                attempts.refuse(
                        new Failure(address + " is gone for good, as its server says: it is not asked for again"));
                return NEVER;
            }
            answer.retryAfter(Instant.now()).ifPresent(asked -> retryAfter = asked);
            if (!answer.isUnchanged()) {
                take(answer, key);
            }
        }
        return longer(interval, wished());
    }

    /** Only when all of it is safe may the server keep it back the next time. */
    private void take(WebAnswer answer, String key) throws IOException {
        var wish = reader.read(answer.content(), outlet::offer).orElse(Duration.ZERO);
        outlet.memory().remember(WISH + address, wish.toString());
        if (outlet.settle()) {
            outlet.memory().remember(key, answer.validators().toString());
        }
    }

    @Override
    public Duration afterFailure(int failures) {
        var wait = longer(Watched.backOff(interval, failures, LONGEST_PAUSE), retryAfter);
        return longer(wait, wished());
    }

    /**
     * What the page asked for when it was last had, perhaps by an earlier run: one that is the same says it not again.
     */
    private Duration wished() {
        var wish = outlet.memory().recall(WISH + address).map(Duration::parse).orElse(Duration.ZERO);
        return wish.compareTo(LONGEST_PAUSE) < 0 ? wish : LONGEST_PAUSE;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
