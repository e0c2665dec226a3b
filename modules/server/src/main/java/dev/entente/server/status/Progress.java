package dev.entente.server.status;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far the parts of the house are, wherever they run.
 *
 * @param articles records of articles that were published, revisions and withdrawals among them
 * @param lag by consumer group, how many records it has not read yet; nothing where the brokers do not say
 */
public record Progress(long articles, SortedMap<String, Long> lag) {
    public Progress {
        lag = new TreeMap<>(lag);
    }
}
