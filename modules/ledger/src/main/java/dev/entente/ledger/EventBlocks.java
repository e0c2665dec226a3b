package dev.entente.ledger;

import dev.entente.model.Edtf;
import dev.entente.model.Event;
import dev.entente.model.Pair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps a pair's events up to date by folding again only the blocks of time that a change touches. */
final class EventBlocks {
    /** A day that comes or goes can move a cut this many days away. */
    private static final int MARGIN = Days.REACH + 1;

    private final Fold fold;
    private final Pair pair;
    private final PairTables tables;

    EventBlocks(Fold fold, Pair pair, PairTables tables) {
        this.fold = fold;
        this.pair = pair;
        this.tables = tables;
    }

    /** The events of the touched blocks as they stood and as they stand, by id. */
    record Difference(Map<String, Event> before, Map<String, Event> after) {}

    Difference replace(Collection<Mention> gone, Collection<Mention> come) {
        var difference = new Difference(new TreeMap<>(), new TreeMap<>());
        var touched = new HashMap<Lane, List<Mention>>();
        gone.forEach(mention -> move(mention, -1, touched));
        come.forEach(mention -> move(mention, 1, touched));
        touched.forEach((lane, mentions) -> refold(lane, mentions, difference));
        return difference;
    }

    private void move(Mention mention, int more, Map<Lane, List<Mention>> touched) {
        fold.lane(mention).ifPresent(lane -> {
            touched.computeIfAbsent(lane, l -> new ArrayList<>()).add(mention);
            var day = firstDay(lane, mention);
            if (more > 0) {
                tables.putTold(lane, day, mention);
            } else {
                tables.deleteTold(lane, day, mention);
            }
            if (lane.isDated()) {
                var span = (int) Lane.days(mention.date().orElseThrow());
                tables.putSpans(lane, day, tables.spans(lane, day).plus(span, more));
            }
        });
    }

    private void refold(Lane lane, List<Mention> touched, Difference difference) {
        if (!lane.isDated()) {
            refold(lane, 0, 1, difference);
            return;
        }
        var days = new Days(new Told(lane)::isTold);
        var ranges = touched.stream()
                .map(mention -> mention.date().orElseThrow())
                .map(date -> new Range(
                        days.first(date.first().toEpochDay() - MARGIN),
                        days.end(date.last().toEpochDay() + MARGIN)))
                .sorted(Comparator.comparing(Range::first))
                .toList();
        var done = Long.MIN_VALUE;
        for (var range : ranges) {
            if (range.end > done) {
                refoldRange(lane, days, Math.max(done, range.first), range.end, difference);
                done = range.end;
            }
        }
    }

    /** Whole blocks, from the first day of one to before the first day of another. */
    private record Range(long first, long end) {}

    private void refoldRange(Lane lane, Days days, long from, long end, Difference difference) {
        for (var event : tables.events(lane, from, end)) {
            difference.before.put(event.getId(), event);
        }
        tables.deleteEvents(lane, from, end);
        var blocks = new TreeMap<Long, List<Mention>>();
        for (var mention : tables.told(lane, from, end)) {
            blocks.computeIfAbsent(days.first(firstDay(lane, mention)), day -> new ArrayList<>())
                    .add(mention);
        }
        blocks.forEach((day, block) -> put(lane, day, block, difference));
    }

    private void refold(Lane lane, long from, long end, Difference difference) {
        for (var event : tables.events(lane, from, end)) {
            difference.before.put(event.getId(), event);
        }
        tables.deleteEvents(lane, from, end);
        var block = tables.told(lane, from, end);
        if (!block.isEmpty()) {
            put(lane, from, block, difference);
        }
    }

    private void put(Lane lane, long day, List<Mention> block, Difference difference) {
        for (var event : fold.eventsOf(pair, lane, block)) {
            tables.putEvent(lane, day, event);
            difference.after.put(event.getId(), event);
        }
    }

    private static long firstDay(Lane lane, Mention mention) {
        return lane.isDated() ? mention.date().map(Edtf::first).orElseThrow().toEpochDay() : 0;
    }

    /** Which days of a lane are told of, each day's record read once. */
    private final class Told {
        private final Lane lane;
        private final Map<Long, Spans> read = new HashMap<>();

        Told(Lane lane) {
            this.lane = lane;
        }

        boolean isTold(long day) {
            for (int before = 0; before < Lane.MAX_DAYS; before++) {
                if (read.computeIfAbsent(day - before, first -> tables.spans(lane, first))
                        .reach(before)) {
                    return true;
                }
            }
            return false;
        }
    }
}
