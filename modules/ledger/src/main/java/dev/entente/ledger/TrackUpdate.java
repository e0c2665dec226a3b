package dev.entente.ledger;

import dev.entente.model.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Folds again what stands of one track when claims about it come or go. */
final class TrackUpdate {
    private final Fold fold;
    private final Pair pair;
    private final PairTables tables;
    private final Track track;
    private final List<Bearing> gone = new ArrayList<>();
    private final List<Bearing> come = new ArrayList<>();

    TrackUpdate(Fold fold, Pair pair, PairTables tables, Track track) {
        this.fold = fold;
        this.pair = pair;
        this.tables = tables;
        this.track = track;
    }

    /**
     * What it did to the track.
     *
     * @param before what stood, if anything
     * @param after what stands, if anything
     * @param lastBefore the last era then
     * @param lastAfter the last era now
     * @param periods the periods that came, changed or went, and their neighbours
     */
    record Moved(
            Track track,
            Optional<Side> before,
            Optional<Side> after,
            Optional<Era> lastBefore,
            Optional<Era> lastAfter,
            List<StoredCourse.Change> periods) {
        /** What the hash gains by it. */
        Hash hash() {
            var hash = sum(after.map(Side::hash)).minus(sum(before.map(Side::hash)));
            for (var period : periods) {
                hash = hash.plus(sum(period.after().map(each -> StateHash.of(track, each))))
                        .minus(sum(period.before().map(each -> StateHash.of(track, each))));
            }
            return hash;
        }

        private static Hash sum(Optional<Hash> hash) {
            return hash.orElse(Hash.ZERO);
        }
    }

    void gone(Bearing bearing) {
        gone.add(bearing);
    }

    void come(Bearing bearing) {
        come.add(bearing);
    }

    Moved apply() {
        var readings = tables.readings(track, fold.bearings());
        gone.forEach(readings::delete);
        come.forEach(readings::put);
        var course = fold.course(track, readings);
        var eras = tables.eras(track, course.values());
        var acts = Stream.concat(gone.stream(), come.stream())
                .filter(bearing -> bearing.kind() == Bearing.Kind.FORMAL)
                .toList();
        var lastBefore = eras.last();
        var periods = new StoredCourse(course, eras).mend(acts);
        var last = eras.last();
        var present = new Present(course, last);
        var history = eras.latest();
        if (track.isDocument()) {
            var before = tables.agreement(track);
            var after = AgreementWriter.write(pair, present, history);
            tables.putAgreement(track, before, after);
            return new Moved(track, before.map(Side::of), after.map(Side::of), lastBefore, last, periods);
        }
        var before = tables.facet(track);
        var after = FacetWriter.write(present, History.close(history));
        tables.putFacet(track, after);
        return new Moved(track, before.map(Side::of), after.map(Side::of), lastBefore, last, periods);
    }
}
