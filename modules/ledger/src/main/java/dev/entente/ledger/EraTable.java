package dev.entente.ledger;

import dev.entente.model.Basis;
import dev.entente.model.Ontology.FacetValue;
import dev.entente.model.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The eras of a track in the store, under {@code pair P track day first rank value}. */
final class EraTable {
    /** Stands for a period until it is written. */
    static final Period UNWRITTEN =
            Period.newBuilder().setValue("").setBasis(Basis.FORMAL).build();

    private final PairStore store;
    private final Key track;
    private final Map<String, FacetValue> values;

    EraTable(PairStore store, Key pair, Track track, Collection<FacetValue> values) {
        this.store = store;
        this.track = pair.with('P').with(track.key());
        this.values = values.stream().collect(Collectors.toMap(FacetValue::name, Function.identity()));
    }

    /** What the store holds of an era, besides where it stands. */
    record Stored(Period period, Place run) {}

    Optional<Stored> get(Era era) {
        return store.get(key(era)).map(Codec.ERA::decode);
    }

    void put(Era era, Period period) {
        store.put(key(era), Codec.ERA.encode(new Stored(period, era.run())));
    }

    void delete(Era era) {
        store.delete(key(era));
    }

    /** The last era that began before another. */
    Optional<Era> before(Era era) {
        return first(store.reverseRange(track.bytes(), key(era)));
    }

    Optional<Era> after(Era era) {
        return first(store.range(Key.after(key(era)), track.end()));
    }

    Optional<Era> last() {
        return first(store.reverseRange(track.bytes(), track.end()));
    }

    /** The first era of a value that began at a place or after it. */
    Optional<Era> firstOf(FacetValue value, Place from) {
        try (var entries = store.range(track.with(from).bytes(), track.end())) {
            while (entries.hasNext()) {
                var era = era(entries.next());
                if (era.value().equals(value)) {
                    return Optional.of(era);
                }
            }
            return Optional.empty();
        }
    }

    /** The eras that began between two; from the first where one is lacking, and to the last where the other is. */
    List<Era> between(Optional<Era> from, Optional<Era> to) {
        var eras = new ArrayList<Era>();
        var start = from.map(era -> Key.after(key(era))).orElseGet(track::bytes);
        try (var entries = store.range(start, to.map(this::key).orElseGet(track::end))) {
            entries.forEachRemaining(entry -> eras.add(era(entry)));
        }
        return eras;
    }

    /** The periods in time, without their ends. */
    List<Period> periods() {
        var periods = new ArrayList<Period>();
        try (var entries = store.range(track.bytes(), track.end())) {
            entries.forEachRemaining(
                    entry -> periods.add(Codec.ERA.decode(entry.value()).period()));
        }
        return periods;
    }

    /** The latest periods that are published, in time, without their ends. */
    List<Period> latest() {
        var periods = new ArrayList<Period>();
        try (var entries = store.reverseRange(track.bytes(), track.end())) {
            while (entries.hasNext() && periods.size() < History.PUBLISHED) {
                periods.add(0, Codec.ERA.decode(entries.next().value()).period());
            }
        }
        return periods;
    }

    private Optional<Era> first(PairStore.Cursor cursor) {
        try (cursor) {
            return cursor.hasNext() ? Optional.of(era(cursor.next())) : Optional.empty();
        }
    }

    private Era era(PairStore.Entry entry) {
        var at = track.bytes().length;
        var place = new Place(day(entry.key(), at), day(entry.key(), at + Long.BYTES));
        var value = values.get(Key.text(entry.key(), at + 3 * Long.BYTES));
        return new Era(value, place, Codec.ERA.decode(entry.value()).run());
    }

    private static LocalDate day(byte[] key, int at) {
        return LocalDate.ofEpochDay(Key.number(key, at));
    }

    private byte[] key(Era era) {
        return track.with(era.at())
                .with(era.value().rank())
                .with(era.value().name())
                .bytes();
    }
}
