package dev.entente.server.deadletter;

import dev.entente.streams.error.DeadLetter;
import java.time.Instant;

/**
 * Why a record was laid aside.
 *
 * @param cause what was wrong, in one word
 * @param message what was wrong and what to do, in a sentence
 * @param died when
 * @param partition partition that it was read from
 * @param offset offset that it was read from
 */
public record Fate(String cause, String message, Instant died, int partition, long offset) {
    static Fate of(DeadLetter letter) {
        return new Fate(letter.cause(), letter.message(), letter.died(), letter.fromPartition(), letter.fromOffset());
    }
}
