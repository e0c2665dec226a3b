package dev.entente.ledger;

import dev.entente.model.Event;
import dev.entente.model.Pair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Keeps a pair's events up to date by folding again only the blocks of time that a change touches. */
final class EventBlocks {
    /** A day that comes or goes can move a cut, or a claim that tells of the latest event, this many days away. */
    private static final int MARGIN = Math.max(Days.REACH, Telling.REACH_BACK) + 1;

    private final Fold fold;
    private final Pair pair;
    private final PairTables tables;
    private final Difference difference = new Difference(new TreeMap<>(), new TreeMap<>());

    EventBlocks(Fold fold, Pair pair, PairTables tables) {
        this.fold = fold;
        this.pair = pair;
        this.tables = tables;
    }

    /** The events of the touched blocks as they stood and as they stand, by id. */
    record Difference(Map<String, Event> before, Map<String, Event> after) {}

    /** Whole blocks, from the first day of one to before the first day of another. */
    private record Range(long first, long end) {}

    Difference replace(Collection<Mention> gone, Collection<Mention> come) {
        var touched = new HashMap<Lane, Touched>();
        gone.forEach(mention -> fold.telling(mention)
                .ifPresent(telling -> touched.computeIfAbsent(telling.lane(), lane -> new Touched())
                        .gone
                        .add(telling)));
        come.forEach(mention -> fold.telling(mention)
                .ifPresent(telling -> touched.computeIfAbsent(telling.lane(), lane -> new Touched())
                        .come
                        .add(telling)));
        touched.forEach(this::replace);
        return difference;
    }

    /** What goes from and comes to one lane. */
    private static final class Touched {
        private final List<Telling> gone = new ArrayList<>();
        private final List<Telling> come = new ArrayList<>();

        Stream<Telling> all() {
            return Stream.concat(gone.stream(), come.stream());
        }
    }

    private void replace(Lane lane, Touched touched) {
        var before = new Told(lane);
        var days = touched.all()
                .flatMapToLong(telling -> LongStream.range(telling.day(), telling.end()))
                .distinct()
                .toArray();
        var wereTold = LongStream.of(days).filter(before::isTold).boxed().toList();
        touched.gone.forEach(telling -> move(telling, -1));
        touched.come.forEach(telling -> move(telling, 1));
        if (!lane.isDated()) {
            refold(lane, new Days(day -> false), new Range(0, 1));
            return;
        }
        var told = new Told(lane);
        var now = new Days(told::isTold);
        var ranges = new ArrayList<Range>();
        LongStream.of(days)
                .filter(day -> told.isTold(day) != wereTold.contains(day))
                .forEach(day -> ranges.add(new Range(now.first(day - MARGIN), now.end(day + MARGIN))));
        touched.all().map(telling -> telling.block(now)).forEach(day -> ranges.add(new Range(day, now.end(day))));
        ranges.sort(Comparator.comparing(Range::first));
        var done = Long.MIN_VALUE;
        for (var range : ranges) {
            if (range.end > done) {
                refold(lane, now, new Range(Math.max(done, range.first), range.end));
                done = range.end;
            }
        }
    }

    private void move(Telling telling, int more) {
        var lane = telling.lane();
        if (more > 0) {
            tables.putTold(lane, telling.day(), telling.mention());
        } else {
            tables.deleteTold(lane, telling.day(), telling.mention());
        }
        if (telling.isFirm()) {
            tables.putSpans(
                    lane, telling.day(), tables.spans(lane, telling.day()).plus(telling.days(), more));
        }
    }

    private void refold(Lane lane, Days told, Range range) {
        for (var event : tables.events(lane, range.first, range.end)) {
            difference.before.put(event.getId(), event);
        }
        tables.deleteEvents(lane, range.first, range.end);
        // What was no later than a day after the range may tell of an event within it.
        var tellings = tables.told(lane, range.first, range.end + Telling.REACH_BACK).stream()
                .flatMap(mention -> fold.telling(mention).stream())
                .toList();
        Fold.blocks(tellings, told).forEach((day, block) -> {
            if (range.first <= day && day < range.end) {
                put(lane, day, block);
            }
        });
    }

    private void put(Lane lane, long day, List<Mention> block) {
        for (var event : fold.eventsOf(pair, lane, block)) {
            tables.putEvent(lane, day, event);
            difference.after.put(event.getId(), event);
        }
    }

    /** Which days of a lane are told of, each day's record read once. */
    private final class Told {
        private final Lane lane;
        private final Map<Long, Spans> read = new HashMap<>();

        Told(Lane lane) {
            this.lane = lane;
        }

        boolean isTold(long day) {
            for (int before = 0; before < Telling.MAX_DAYS; before++) {
                if (read.computeIfAbsent(day - before, first -> tables.spans(lane, first))
                        .reach(before)) {
                    return true;
                }
            }
            return false;
        }
    }
}
