package dev.entente.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The readings of a track in the store, under {@code pair T track kind text day first date scope}, the best first. */
final class StoredReadings implements Readings {
    private final PairStore store;
    private final Key track;
    private final Bearings bearings;
    private final Track of;
    private final Map<Character, List<String>> texts = new HashMap<>();

    StoredReadings(PairStore store, Key pair, Track track, Bearings bearings) {
        this.store = store;
        this.track = pair.with('T').with(track.key());
        this.bearings = bearings;
        this.of = track;
    }

    void put(Bearing bearing) {
        texts.clear();
        var value = Codec.MENTION.encode(bearing.mention());
        bearing.shelves().forEach(shelf -> store.put(key(shelf, bearing), value));
    }

    void delete(Bearing bearing) {
        texts.clear();
        bearing.shelves().forEach(shelf -> store.delete(key(shelf, bearing)));
    }

    @Override
    public List<String> texts(char kind) {
        return texts.computeIfAbsent(kind, this::readTexts);
    }

    private List<String> readTexts(char kind) {
        var texts = new ArrayList<String>();
        var shelves = track.with(kind);
        var from = shelves.bytes();
        while (true) {
            try (var entries = store.range(from, shelves.end())) {
                if (!entries.hasNext()) {
                    return texts;
                }
                texts.add(Key.text(entries.next().key(), shelves.bytes().length));
            }
            from = shelves.with(texts.get(texts.size() - 1)).end();
        }
    }

    @Override
    public Optional<Bearing> first(Shelf shelf, Place from) {
        try (var entries = store.range(at(shelf, from).bytes(), key(shelf).end())) {
            return entries.hasNext() ? Optional.of(bearing(shelf, entries.next())) : Optional.empty();
        }
    }

    @Override
    public Optional<Bearing> last(Shelf shelf, Place before) {
        try (var entries =
                store.reverseRange(key(shelf).bytes(), at(shelf, before).bytes())) {
            return entries.hasNext() ? Optional.of(bearing(shelf, entries.next())) : Optional.empty();
        }
    }

    @Override
    public List<Bearing> ahead(Shelf shelf, Place from, Place to) {
        var few = new ArrayList<Bearing>();
        var end = at(shelf, to).bytes();
        var start = at(shelf, from).bytes();
        for (int readings = 0; readings < FEW; readings++) {
            var best = best(shelf, start, end);
            if (best.isEmpty()) {
                break;
            }
            few.addAll(best);
            start = key(shelf, Reading.of(best.get(0))).end();
        }
        return few;
    }

    @Override
    public List<Bearing> back(Shelf shelf, Place from, Place to) {
        var few = new ArrayList<Bearing>();
        var start = at(shelf, from).bytes();
        var end = at(shelf, to).bytes();
        for (int readings = 0; readings < FEW; readings++) {
            try (var entries = store.reverseRange(start, end)) {
                if (!entries.hasNext()) {
                    break;
                }
                end = key(shelf, Reading.of(bearing(shelf, entries.next()))).bytes();
            }
            few.addAll(best(shelf, end, key(shelf).end()));
        }
        return few;
    }

    /** The best claims of the first reading from a key on. */
    private List<Bearing> best(Shelf shelf, byte[] start, byte[] end) {
        var best = new ArrayList<Bearing>();
        try (var entries = store.range(start, end)) {
            while (entries.hasNext() && best.size() < BEST) {
                var bearing = bearing(shelf, entries.next());
                if (!best.isEmpty() && !Reading.of(bearing).equals(Reading.of(best.get(0)))) {
                    break;
                }
                best.add(bearing);
            }
        }
        return best;
    }

    private Bearing bearing(Shelf shelf, PairStore.Entry entry) {
        return bearings.of(Codec.MENTION.decode(entry.value()), of)
                .filter(bearing -> bearing.shelves().contains(shelf))
                .findFirst()
                .orElseThrow(() -> new StoreFormatException(
                        "The store holds a claim on %s under %s which this program does not read so: reset the application so that the ledger is rebuilt from the claims"
                                .formatted(of.key(), shelf)));
    }

    private Key key(Shelf shelf) {
        return track.with(shelf.kind()).with(shelf.text());
    }

    private Key at(Shelf shelf, Place place) {
        return key(shelf).with(place);
    }

    private Key key(Shelf shelf, Reading reading) {
        return at(shelf, reading.place()).with(reading.date()).with(reading.scope());
    }

    private byte[] key(Shelf shelf, Bearing bearing) {
        return key(shelf, Reading.of(bearing)).with(bearing.mention()).bytes();
    }
}
