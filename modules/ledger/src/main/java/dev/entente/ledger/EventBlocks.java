package dev.entente.ledger;

import dev.entente.ledger.EventTable.Range;
import dev.entente.ledger.EventTable.Stored;
import dev.entente.model.Event;
import dev.entente.model.Pair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Keeps a pair's events up to date. A claim that comes or goes folds its own event again, by its best few claims; only
 * where a day begins or ceases to be told of are blocks cut anew, and all of their events folded.
 */
final class EventBlocks {
    /** A day that comes or goes can move a cut, or a claim that tells of the latest event, this many days away. */
    private static final int MARGIN = Math.max(Days.REACH, Days.REACH_BACK) + 1;

    private final Fold fold;
    private final Pair pair;
    private final PairTables tables;
    private final Difference difference = new Difference(new ArrayList<>(), new ArrayList<>());

    EventBlocks(Fold fold, Pair pair, PairTables tables) {
        this.fold = fold;
        this.pair = pair;
        this.tables = tables;
    }

    /** The events that were folded again, as they stood and as they stand. */
    record Difference(List<Event> before, List<Event> after) {}

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
        touched.forEach((lane, claims) -> new OfLane(lane).replace(claims));
        return difference;
    }

    /** What goes from and comes to a lane, or a block of it. */
    private static final class Touched {
        private final List<Telling> gone = new ArrayList<>();
        private final List<Telling> come = new ArrayList<>();

        Stream<Telling> all() {
            return Stream.concat(gone.stream(), come.stream());
        }

        Set<String> subjects() {
            var subjects = new TreeSet<String>();
            all().map(Telling::subject).forEach(subjects::add);
            return subjects;
        }

        /** How many more claims tell of these. */
        int more(Set<String> subjects) {
            return count(come, subjects) - count(gone, subjects);
        }

        private static int count(List<Telling> tellings, Set<String> subjects) {
            return (int) tellings.stream()
                    .filter(telling -> subjects.contains(telling.subject()))
                    .count();
        }

        /** True where what comes or goes of these ranks behind a claim. */
        boolean rankBehind(byte[] last, Set<String> subjects) {
            return all().filter(telling -> subjects.contains(telling.subject()))
                    .allMatch(telling -> Key.ORDER.compare(EventTable.rank(telling.mention()), last) > 0);
        }
    }

    /** The events of one lane. */
    private final class OfLane {
        private final Lane lane;
        private final EventTable table;

        OfLane(Lane lane) {
            this.lane = lane;
            this.table = tables.events(lane);
        }

        void replace(Touched touched) {
            var days = touched.all()
                    .flatMapToLong(telling -> LongStream.range(telling.day(), telling.end()))
                    .distinct()
                    .toArray();
            var before = told();
            var wereTold = LongStream.of(days).filter(before::test).boxed().toList();
            touched.gone.forEach(table::delete);
            touched.come.forEach(table::put);
            var told = told();
            var now = new Days(told);
            var cut = joined(LongStream.of(days)
                    .filter(day -> told.test(day) != wereTold.contains(day))
                    .mapToObj(day -> new Range(now.first(day - MARGIN), now.end(day + MARGIN))));
            cut.forEach(range -> cut(now, range));
            var blocks = new TreeMap<Long, Touched>();
            touched.gone.forEach(telling -> touched(blocks, now, telling).gone.add(telling));
            touched.come.forEach(telling -> touched(blocks, now, telling).come.add(telling));
            blocks.forEach((block, claims) -> {
                if (cut.stream().noneMatch(range -> range.contains(block))) {
                    mend(block, days(now, block), claims);
                }
            });
        }

        private static Touched touched(Map<Long, Touched> blocks, Days now, Telling telling) {
            return blocks.computeIfAbsent(telling.block(now), block -> new Touched());
        }

        /** The days whose claims belong to a block. */
        private Range days(Days now, long block) {
            return new Range(block, lane.isDated() ? now.until(block) : block + 1);
        }

        /** Folds all blocks that begin in a range, by where they are cut now. */
        private void cut(Days now, Range range) {
            difference.before.addAll(table.takeEvents(range));
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
        private void mend(long block, Range days, Touched claims) {
            var subjects = claims.subjects();
            // Of more documents than these at least two were named before, so that no event had what names none.
            var most = subjects.size() + 2;
            var named = table.named(days, most);
            if (named.size() < most) {
                subjects.add("");
                subjects.addAll(named);
            }
            subjects.forEach(subject -> mend(block, days, subject, EventFold.told(subject, named), claims));
        }

        private void mend(long block, Range days, String subject, Set<String> told, Touched claims) {
            var before = table.event(block, subject);
            var mentions =
                    told.stream().mapToInt(each -> table.count(days, each)).sum();
            var isAsTold = before.filter(stored -> stored.event().getMentions() + claims.more(told) == mentions)
                    .isPresent();
            if (isAsTold && claims.subjects().stream().noneMatch(told::contains)) {
                return;
            }
            before.map(Stored::event).ifPresent(difference.before::add);
            if (isAsTold
                    && before.get().isFull()
                    && claims.rankBehind(before.get().last(), told)) {
                var event = Event.newBuilder(before.get().event())
                        .setMentions(mentions)
                        .build();
                table.putEvent(block, subject, new Stored(event, before.get().last()));
                difference.after.add(event);
                return;
            }
            table.deleteEvent(block, subject);
            fold(block, days, subject, told);
        }

        /** Folds one event of a block by the claims that tell of it, if there are any. */
        private void fold(long block, Range days, String subject, Set<String> told) {
            var best = table.best(days, told);
            if (best.isEmpty()) {
                return;
            }
            var mentions =
                    told.stream().mapToInt(each -> table.count(days, each)).sum();
            var event = fold.eventOf(pair, lane, best, mentions);
            table.putEvent(block, subject, new Stored(event, EventTable.rank(best.get(best.size() - 1))));
            difference.after.add(event);
        }

        /** Which days are told of, each day's record read once. */
        private LongPredicate told() {
            var read = new HashMap<Long, Spans>();
            return day -> LongStream.range(0, Telling.MAX_DAYS)
                    .anyMatch(before ->
                            read.computeIfAbsent(day - before, table::spans).reach(before));
        }
    }

    /** Ranges without those that others hold already. */
    private static List<Range> joined(Stream<Range> ranges) {
        var joined = new ArrayList<Range>();
        ranges.sorted(Comparator.comparing(Range::first)).forEach(range -> {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && range.first() < last.end()) {
                joined.set(joined.size() - 1, new Range(last.first(), Math.max(last.end(), range.end())));
            } else {
                joined.add(range);
            }
        });
        return joined;
    }
}
