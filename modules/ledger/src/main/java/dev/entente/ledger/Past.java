package dev.entente.ledger;

import dev.entente.model.Period;
import dev.entente.model.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a move does to the periods of a track that are over. A change of the present tells some of it: that what stood
 * has ended, and that what had ended stands again. The rest is told by changes of the past.
 */
final class Past {
    private final Track track;
    private final Map<Standing, Period> told = new LinkedHashMap<>();
    private final Map<Standing, Period> now = new LinkedHashMap<>();
    private final boolean isEnded;

    Past(TrackUpdate.Moved moved) {
        track = moved.track();
        var stood = standing(moved.before());
        var stands = standing(moved.after());
        var isMoved = !moved.before().map(Side::standing).equals(moved.after().map(Side::standing));
        var wasLast = moved.lastBefore();
        var isLast = moved.lastAfter();
        Optional<Period> ended = Optional.empty();
        for (var change : moved.periods()) {
            if (!isOne(wasLast, change.era())) {
                change.before().ifPresent(period -> told.put(standing(period), period));
            } else if (isMoved && !isOne(isLast, change.era())) {
                ended = change.after().filter(period -> stood.equals(Optional.of(standing(period))));
            }
            if (!isOne(isLast, change.era())) {
                change.after().ifPresent(period -> now.put(standing(period), period));
            }
        }
        isEnded = ended.isPresent();
        ended.ifPresent(period -> told.put(standing(period), period));
        if (isMoved) {
            stands.ifPresent(told::remove);
        }
    }

    /** A period before and after; one of them may be lacking. */
    record Change(Optional<Period> before, Optional<Period> after) {
        Period period() {
            return after.or(() -> before).orElseThrow();
        }
    }

    /** True where what stood until then is over, not where it was never so. */
    boolean isEnded() {
        return isEnded;
    }

    /** What the change of the present does not tell. */
    List<Change> changes() {
        var changes = new ArrayList<Change>();
        var come = new LinkedHashMap<>(now);
        come.keySet().removeAll(told.keySet());
        told.forEach((standing, period) -> {
            if (!now.containsKey(standing)) {
                var after = come.values().stream()
                        .filter(each -> each.getValue().equals(period.getValue()))
                        .findFirst();
                after.ifPresent(each -> come.remove(standing(each)));
                changes.add(new Change(Optional.of(period), after));
            }
        });
        come.values().forEach(period -> changes.add(new Change(Optional.empty(), Optional.of(period))));
        return changes;
    }

    /** What is told of a period that is over: its value, since when, and what it rested on. */
    Standing standing(Period period) {
        return Standing.newBuilder()
                .setValue(period.getValue())
                .setSince(period.getFrom().orElse(null))
                .setBasis(track.isDocument() ? null : period.getBasis())
                .build();
    }

    private static boolean isOne(Optional<Era> last, Era era) {
        return last.map(era::isSame).orElse(false);
    }

    private static Optional<Standing> standing(Optional<Side> side) {
        return side.map(Side::standing)
                .filter(standing -> standing.getValue().isPresent())
                .map(standing -> Standing.newBuilder(standing)
                        .setLabel(null)
                        .setPending(List.of())
                        .setDisputed(List.of())
                        .build());
    }
}
