package dev.entente.ledger;

import dev.entente.ledger.EventTable.Range;
import dev.entente.ledger.EventTable.Stored;
import dev.entente.model.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Folds again what claims that come and go touch of a lane. A claim folds its own event, by its best few claims; only
 * where a day begins or ceases to be told of are blocks cut anew, and all of their events folded.
 */
final class LaneUpdate {
    /** A day that comes or goes can move a cut, or a claim that tells of the latest event, this many days away. */
    private static final int MARGIN = Math.max(Days.REACH, Days.REACH_BACK) + 1;

    private final Fold fold;
    private final Pair pair;
    private final Lane lane;
    private final EventTable table;
    private final EventBlocks.Difference difference;

    LaneUpdate(Fold fold, Pair pair, Lane lane, EventTable table, EventBlocks.Difference difference) {
        this.fold = fold;
        this.pair = pair;
        this.lane = lane;
        this.table = table;
        this.difference = difference;
    }

    void apply(Exchange exchange) {
        var days = exchange.all()
                .flatMapToLong(telling -> LongStream.range(telling.day(), telling.end()))
                .distinct()
                .toArray();
        var before = told();
        var wereTold = LongStream.of(days).filter(before::test).boxed().toList();
        exchange.gone().forEach(table::delete);
        exchange.come().forEach(table::put);
        var told = told();
        var now = new Days(told);
        var cut = joined(LongStream.of(days)
                .filter(day -> told.test(day) != wereTold.contains(day))
                .mapToObj(day -> new Range(now.first(day - MARGIN), now.end(day + MARGIN))));
        cut.forEach(range -> cut(now, range));
        exchange.byBlock(now).forEach((block, claims) -> {
            if (cut.stream().noneMatch(range -> range.contains(block))) {
                mend(block, days(now, block), claims);
            }
        });
    }

    /** Which days are told of, each day's record read once. */
    private LongPredicate told() {
        var read = new HashMap<Long, Spans>();
        return day -> LongStream.range(0, Telling.MAX_DAYS)
                .anyMatch(before ->
                        read.computeIfAbsent(day - before, table::spans).reach(before));
    }

    /** Ranges without those that others hold already. */
    private static List<Range> joined(Stream<Range> ranges) {
        var joined = new ArrayList<Range>();
        ranges.sorted(Comparator.comparing(Range::first)).forEach(range -> {
            var last = joined.size() - 1;
            if (last >= 0 && range.first() < joined.get(last).end()) {
                joined.set(last, joined.get(last).with(range));
            } else {
                joined.add(range);
            }
        });
        return joined;
    }

    /** The days whose claims belong to a block. */
    private Range days(Days now, long block) {
        return new Range(block, lane.isDated() ? now.until(block) : block + 1);
    }

    /** Folds all blocks that begin in a range, by where they are cut now. */
    private void cut(Days now, Range range) {
        difference.before().addAll(table.takeEvents(range));
        var blocks = new TreeMap<Long, Set<String>>();
        table.subjects(new Range(range.first(), range.end() + Days.REACH_BACK))
                .forEach((day, subjects) -> blocks.computeIfAbsent(now.block(day), block -> new TreeSet<>())
                        .addAll(subjects));
        blocks.forEach((block, subjects) -> {
            if (range.contains(block)) {
                var named = new TreeSet<>(subjects);
                named.remove("");
                subjects.forEach(subject -> fold(block, days(now, block), subject, EventFold.told(subject, named)));
            }
        });
    }

    /** Folds the events of a block again that these claims may have touched. */
    private void mend(long block, Range days, Exchange claims) {
        var subjects = claims.subjects();
        // Of more documents than these at least two were named before, so that what names none stood for itself.
        var most = subjects.size() + 2;
        var named = table.named(days, most);
        if (named.size() < most) {
            subjects.add("");
            subjects.addAll(named);
        }
        subjects.forEach(subject -> mend(block, days, subject, EventFold.told(subject, named), claims));
    }

    private void mend(long block, Range days, String subject, Set<String> told, Exchange claims) {
        var before = table.event(block, subject);
        var mentions = count(days, told);
        var isAsTold = before.filter(stored -> stored.event().getMentions() + claims.more(told) == mentions)
                .isPresent();
        if (isAsTold && claims.spares(told)) {
            return;
        }
        before.map(Stored::event).ifPresent(difference.before()::add);
        if (isAsTold && before.get().isFull() && claims.ranksBehind(before.get().last(), told)) {
            put(block, subject, before.get().withMentions(mentions));
        } else {
            table.deleteEvent(block, subject);
            fold(block, days, subject, told);
        }
    }

    /** Folds one event of a block by the claims that tell of it, if there are any. */
    private void fold(long block, Range days, String subject, Set<String> told) {
        var best = table.best(days, told);
        if (!best.isEmpty()) {
            var event = fold.eventOf(pair, lane, best, count(days, told));
            put(block, subject, new Stored(event, EventTable.rank(best.get(best.size() - 1))));
        }
    }

    private int count(Range days, Set<String> subjects) {
        return subjects.stream().mapToInt(subject -> table.count(days, subject)).sum();
    }

    private void put(long block, String subject, Stored event) {
        table.putEvent(block, subject, event);
        difference.after().add(event.event());
    }
}
