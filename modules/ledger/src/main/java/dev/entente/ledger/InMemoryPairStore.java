package dev.entente.ledger;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A store that lasts as long as its process: for previews and tests. Not safe for several threads. */
public final class InMemoryPairStore implements PairStore {
    private final NavigableMap<byte[], byte[]> entries = new TreeMap<>(Arrays::compareUnsigned);

    @Override
    public Optional<byte[]> get(byte[] key) {
        return Optional.ofNullable(entries.get(key));
    }

    @Override
    public void put(byte[] key, byte[] value) {
        entries.put(key, value);
    }

    @Override
    public void delete(byte[] key) {
        entries.remove(key);
    }

    @Override
    public Cursor range(byte[] from, byte[] to) {
        return new MapCursor(entries.subMap(from, true, to, false).entrySet().iterator());
    }

    @Override
    public Cursor reverseRange(byte[] from, byte[] to) {
        return new MapCursor(
                entries.subMap(from, true, to, false).descendingMap().entrySet().iterator());
    }

    /** How many entries there are. */
    public int size() {
        return entries.size();
    }

    /** How many bytes the keys and values have together. */
    public long bytes() {
        return entries.entrySet().stream()
                .mapToLong(entry -> entry.getKey().length + entry.getValue().length)
                .sum();
    }

    private record MapCursor(Iterator<Map.Entry<byte[], byte[]>> entries) implements Cursor {
        @Override
        public boolean hasNext() {
            return entries.hasNext();
        }

        @Override
        public Entry next() {
            var entry = entries.next();
            return new Entry(entry.getKey(), entry.getValue());
        }

        @Override
        public void close() {}
    }
}
