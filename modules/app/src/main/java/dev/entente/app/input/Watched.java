package dev.entente.app.input;

import java.io.IOException;
import java.time.Duration;

/** Something that is looked at again and again. */
interface Watched {
    /** How long to leave alone what is never to be looked at again. */
    Duration NEVER = Duration.ofSeconds(Long.MAX_VALUE);

    /** What it is called. */
    String name();

    /**
     * Looks, and publishes what is new.
     *
     * @return how long to leave it alone from now
     */
    Duration look() throws IOException;

    /**
     * How long to leave it alone where looking failed.
     *
     * @param failures how often in a row it did, from 1
     */
    Duration afterFailure(int failures);

    /** A pause that doubles with each failure, up to a longest one. */
    static Duration backOff(Duration pause, int failures, Duration longest) {
        var wait = pause;
        for (int i = 1; i < failures && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) < 0 || pause.compareTo(longest) > 0 ? wait : longest;
    }
}
