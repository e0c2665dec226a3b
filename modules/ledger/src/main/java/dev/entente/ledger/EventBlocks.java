package dev.entente.ledger;

import dev.entente.model.Event;
import dev.entente.model.Pair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/** Keeps a pair's events up to date where claims come and go. */
final class EventBlocks {
    private final Fold fold;
    private final Pair pair;
    private final PairTables tables;

    EventBlocks(Fold fold, Pair pair, PairTables tables) {
        this.fold = fold;
        this.pair = pair;
        this.tables = tables;
    }

    /** The events that were folded again, as they stood and as they stand. */
    record Difference(List<Event> before, List<Event> after) {
        Difference() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    Difference replace(Collection<Mention> gone, Collection<Mention> come) {
        var touched = new HashMap<Lane, Exchange>();
        gone.forEach(mention -> fold.telling(mention)
                .ifPresent(telling -> touched.computeIfAbsent(telling.lane(), lane -> new Exchange())
                        .goes(telling)));
        come.forEach(mention -> fold.telling(mention)
                .ifPresent(telling -> touched.computeIfAbsent(telling.lane(), lane -> new Exchange())
                        .comes(telling)));
        var difference = new Difference();
        touched.forEach(
                (lane, exchange) -> new LaneUpdate(fold, pair, lane, tables.events(lane), difference).apply(exchange));
        return difference;
    }
}
