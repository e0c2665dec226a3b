package dev.entente.server.changes;

import dev.entente.model.RelationshipChange;
import dev.entente.server.topic.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * The newest changes, kept in memory in the order in which they were read. Each has a number in that order, so that
 * whoever has kept up finds the next without a search, however many are kept.
 */
final class Newest {
    private final Told[] ring;

    /** Numbers of the oldest that is kept, and of the next that will come. */
    private long first;

    private long next;

    /** What is kept is all between these two. */
    private Position oldest;

    private Position end;

    /**
     * None yet.
     *
     * @param keep how many are kept at most
     * @param begin after which the first will come
     */
    Newest(int keep, Position begin) {
        ring = new Told[keep];
        oldest = begin;
        end = begin;
    }

    /** After the last of them. */
    synchronized Position end() {
        return end;
    }

    /**
     * Takes in what was read together.
     *
     * @param entries those of a partition in their order
     * @param until how far that was
     */
    synchronized void add(List<ChangeEntry> entries, Position until) {
        for (var entry : entries) {
            if (next - first == ring.length) {
                var gone = told(first++).entry();
                oldest = oldest.past(gone.partition(), gone.offset());
            }
            end = end.past(entry.partition(), entry.offset());
            ring[slot(next++)] = new Told(entry, end);
        }
        end = until;
    }

    /** True where all that comes after the position is kept. */
    synchronized boolean reachesBackTo(Position position) {
        return oldest.isWithin(position);
    }

    /** What comes after a position; nothing where that is further back than what is kept. */
    synchronized Optional<ChangeLog.Page> after(Position position, int limit) {
        if (!reachesBackTo(position)) {
            return Optional.empty();
        }
        var found = new ArrayList<ChangeEntry>();
        for (long number = first; number < next && found.size() < limit; number++) {
            var entry = told(number).entry();
            if (!position.hasPassed(entry.partition(), entry.offset())) {
                found.add(entry);
            }
        }
        return Optional.of(ChangeLog.Page.of(position, found, limit, end, OptionalLong.of(next)));
    }

    /** What has come from a number on; nothing where that is not kept any more. */
    synchronized Optional<List<Told>> from(long number, int limit) {
        if (number < first) {
            return Optional.empty();
        }
        var found = new ArrayList<Told>();
        for (long i = number; i < next && found.size() < limit; i++) {
            found.add(told(i));
        }
        return Optional.of(List.copyOf(found));
    }

    /** The last of those that are wanted, the newest first. */
    synchronized List<RelationshipChange> last(Predicate<RelationshipChange> wanted, int limit) {
        var found = new ArrayList<RelationshipChange>();
        for (long number = next - 1; number >= first && found.size() < limit; number--) {
            var change = told(number).entry().change();
            if (wanted.test(change)) {
                found.add(change);
            }
        }
        return found;
    }

    private Told told(long number) {
        return ring[slot(number)];
    }

    private int slot(long number) {
        return (int) (number % ring.length);
    }
}
