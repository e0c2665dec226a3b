package dev.entente.ledger;

import dev.entente.model.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keeps the eras of a track in the store. Where acts came or went it walks the course again, from the era that stood
 * before them to where the course meets its old self: what lies beyond is as it was.
 */
final class StoredCourse {
    private final Course course;
    private final EraTable eras;
    private final Map<Era, Optional<Period>> before = new TreeMap<>(Era.IN_TIME);
    private final TreeSet<Era> touched = new TreeSet<>(Era.IN_TIME);

    StoredCourse(Course course, EraTable eras) {
        this.course = course;
        this.eras = eras;
    }

    /** A period that was looked at: as it was and as it is, without its end; either may be lacking. */
    record Change(Era era, Optional<Period> before, Optional<Period> after) {}

    /** Mends the course where these acts came or went; the readings know of it already. */
    List<Change> mend(List<Bearing> acts) {
        var broken = new TreeSet<>(Era.IN_TIME);
        acts.forEach(act -> broken.addAll(brokenBy(act)));
        broken.forEach(this::walk);
        touched.forEach(this::write);
        return before.entrySet().stream()
                .map(entry -> new Change(
                        entry.getKey(),
                        entry.getValue(),
                        eras.get(entry.getKey()).map(EraTable.Stored::period)))
                .toList();
    }

    /** Where an act may have broken the course: at itself, and at what it may have made an echo or a partial end. */
    private List<Era> brokenBy(Bearing act) {
        var broken = new ArrayList<Era>();
        broken.add(at(act));
        course.firstAct(act.value(), act.place().next()).map(StoredCourse::at).ifPresent(broken::add);
        course.firstAct(act.value(), Place.UNKNOWN).map(StoredCourse::at).ifPresent(broken::add);
        if (act.mention().claim().getScope().isPresent()) {
            course.values().stream()
                    .filter(value -> value.ends() && !course.isLadder())
                    .forEach(value -> {
                        var end = eras.firstOf(value, act.place().next())
                                .map(Era::at)
                                .orElse(Place.END);
                        var partial = course.firstAct(value, act.place().next());
                        while (partial.filter(each -> each.place().compareTo(end) <= 0)
                                .isPresent()) {
                            broken.add(at(partial.get()));
                            partial =
                                    course.firstAct(value, partial.get().place().next());
                        }
                    });
        }
        return broken;
    }

    private static Era at(Bearing act) {
        return new Era(act.value(), act.place(), act.place());
    }

    private void walk(Era broken) {
        var stands = eras.before(broken);
        stands.ifPresent(this::touch);
        while (true) {
            var next = course.next(stands);
            eras.between(stands, next).forEach(this::drop);
            if (next.isEmpty()) {
                return;
            }
            var isKept = eras.get(next.get()).map(EraTable.Stored::run).equals(next.map(Era::run));
            touch(next.get());
            if (isKept && Era.IN_TIME.compare(next.get(), broken) >= 0) {
                return;
            }
            if (!isKept) {
                eras.put(next.get(), EraTable.UNWRITTEN);
            }
            stands = next;
        }
    }

    private void touch(Era era) {
        before.computeIfAbsent(era, each -> eras.get(each).map(EraTable.Stored::period));
        touched.remove(era);
        touched.add(era);
    }

    private void drop(Era era) {
        touch(era);
        touched.remove(era);
        eras.delete(era);
    }

    private void write(Era era) {
        eras.put(era, FacetWriter.period(course, era, eras.after(era)));
    }
}
