package dev.entente.ledger;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The readings of a track in memory, for the fold of a whole pair at once. */
final class ListedReadings implements Readings {
    private static final Comparator<Bearing> BEST_FIRST = Comparator.comparing(Bearing::mention, Mention.BEST_FIRST);

    private final Map<Shelf, NavigableMap<Reading, SortedSet<Bearing>>> shelves = new HashMap<>();

    ListedReadings(Collection<Bearing> bearings) {
        for (var bearing : bearings) {
            for (var shelf : bearing.shelves()) {
                shelves.computeIfAbsent(shelf, s -> new TreeMap<>())
                        .computeIfAbsent(Reading.of(bearing), reading -> new TreeSet<>(BEST_FIRST))
                        .add(bearing);
            }
        }
    }

    @Override
    public List<String> texts(char kind) {
        return shelves.keySet().stream()
                .filter(shelf -> shelf.kind() == kind)
                .map(Shelf::text)
                .sorted()
                .toList();
    }

    @Override
    public Optional<Bearing> first(Shelf shelf, Place from) {
        return Optional.ofNullable(on(shelf).ceilingEntry(Reading.first(from)))
                .map(entry -> entry.getValue().first());
    }

    @Override
    public Optional<Bearing> last(Shelf shelf, Place before) {
        return Optional.ofNullable(on(shelf).lowerEntry(Reading.first(before)))
                .map(entry -> entry.getValue().last());
    }

    @Override
    public List<Bearing> ahead(Shelf shelf, Place from, Place to) {
        return few(between(shelf, from, to));
    }

    @Override
    public List<Bearing> back(Shelf shelf, Place from, Place to) {
        return few(between(shelf, from, to).descendingMap());
    }

    private static List<Bearing> few(Map<Reading, SortedSet<Bearing>> readings) {
        return readings.values().stream()
                .limit(FEW)
                .flatMap(claims -> claims.stream().limit(BEST))
                .toList();
    }

    private NavigableMap<Reading, SortedSet<Bearing>> between(Shelf shelf, Place from, Place to) {
        return on(shelf).subMap(Reading.first(from), true, Reading.first(to), false);
    }

    private NavigableMap<Reading, SortedSet<Bearing>> on(Shelf shelf) {
        return shelves.getOrDefault(shelf, new TreeMap<>());
    }
}
