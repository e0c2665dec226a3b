package dev.entente.sink;

import java.util.Map;
import java.util.Optional;

/**
 * How a sink is.
 *
 * @param state what it is doing
 * @param lastError what last kept it from writing; empty once it writes again
 * @param positions next offset of each partition that it has, by topic and partition joined by a hyphen
 * @param rows rows written since it began, by table
 * @param unreadable records that could not be read since it began; each is a row of {@code sink_error}
 * @param fenced how often another sink had taken a partition over
 */
public record SinkStatus(
        State state,
        Optional<String> lastError,
        Map<String, Long> positions,
        Map<String, Long> rows,
        long unreadable,
        long fenced) {

    /** What a sink is doing. */
    public enum State {
        /** It has not joined its group or not reached its database yet. */
        STARTING,
        /** It writes whatever comes. */
        RUNNING,
        /** The database is away: it keeps its place in the group, reads nothing and tries again. */
        WAITING_FOR_DATABASE,
        /** The broker or the registry is away or refuses, and without it no record can be read. */
        WAITING_FOR_KAFKA,
        /** It has given up; {@link SinkStatus#lastError} says why. */
        FAILED,
        /** It was closed. */
        STOPPED
    }

    public SinkStatus {
        positions = Map.copyOf(positions);
        rows = Map.copyOf(rows);
    }

    static SinkStatus starting() {
        return new SinkStatus(State.STARTING, Optional.empty(), Map.of(), Map.of(), 0, 0);
    }

    SinkStatus in(State next) {
        return new SinkStatus(next, Optional.empty(), positions, rows, unreadable, fenced);
    }

    SinkStatus because(State next, String error) {
        return new SinkStatus(next, Optional.of(error), positions, rows, unreadable, fenced);
    }

    SinkStatus at(Map<String, Long> reached) {
        return new SinkStatus(state, lastError, reached, rows, unreadable, fenced);
    }

    SinkStatus wrote(Map<String, Long> more, long errors) {
        var sum = new java.util.TreeMap<>(rows);
        more.forEach((table, count) -> sum.merge(table, count, Long::sum));
        return new SinkStatus(state, lastError, positions, sum, unreadable + errors, fenced);
    }

    SinkStatus fencedOnce() {
        return new SinkStatus(state, lastError, positions, rows, unreadable, fenced + 1);
    }
}
