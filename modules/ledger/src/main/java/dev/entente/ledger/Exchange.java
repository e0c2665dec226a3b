package dev.entente.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The claims that go from and come to a lane, or a block of it. */
final class Exchange {
    private final List<Telling> gone = new ArrayList<>();
    private final List<Telling> come = new ArrayList<>();

    void goes(Telling telling) {
        gone.add(telling);
    }

    void comes(Telling telling) {
        come.add(telling);
    }

    List<Telling> gone() {
        return gone;
    }

    List<Telling> come() {
        return come;
    }

    Stream<Telling> all() {
        return Stream.concat(gone.stream(), come.stream());
    }

    /** The same, by the first day of the block that they belong to. */
    Map<Long, Exchange> byBlock(Days days) {
        var blocks = new TreeMap<Long, Exchange>();
        gone.forEach(telling -> blocks.computeIfAbsent(telling.block(days), block -> new Exchange())
                .goes(telling));
        come.forEach(telling -> blocks.computeIfAbsent(telling.block(days), block -> new Exchange())
                .comes(telling));
        return blocks;
    }

    /** The documents that they tell of; the empty one where they name none. */
    Set<String> subjects() {
        var subjects = new TreeSet<String>();
        all().map(Telling::subject).forEach(subjects::add);
        return subjects;
    }

    /** How many more claims tell of these. */
    int more(Set<String> subjects) {
        return (int) (of(come.stream(), subjects).count()
                - of(gone.stream(), subjects).count());
    }

    /** True where none of them tells of these. */
    boolean spares(Set<String> subjects) {
        return of(all(), subjects).findAny().isEmpty();
    }

    /** True where each of them that tells of these ranks behind a claim. */
    boolean ranksBehind(byte[] claim, Set<String> subjects) {
        return of(all(), subjects)
                .allMatch(telling -> Key.ORDER.compare(EventTable.rank(telling.mention()), claim) > 0);
    }

    private static Stream<Telling> of(Stream<Telling> tellings, Set<String> subjects) {
        return tellings.filter(telling -> subjects.contains(telling.subject()));
    }
}
