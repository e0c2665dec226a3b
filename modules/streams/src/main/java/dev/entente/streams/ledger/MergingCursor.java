package dev.entente.streams.ledger;

import dev.entente.ledger.PairStore;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** What is in a store and what is about to be written to it, in one order; of one key what is about to be written. */
final class MergingCursor implements PairStore.Cursor {
    private final ArrayDeque<Map.Entry<byte[], Optional<byte[]>>> written;
    private final PairStore.Cursor beneath;
    private final Comparator<byte[]> order;
    private Optional<PairStore.Entry> stored = Optional.empty();
    private Optional<PairStore.Entry> next = Optional.empty();

    /**
     * @param written in that order; an empty value is a delete
     * @param beneath in that order
     */
    MergingCursor(
            Collection<Map.Entry<byte[], Optional<byte[]>>> written,
            PairStore.Cursor beneath,
            Comparator<byte[]> order) {
        this.written = new ArrayDeque<>(written);
        this.beneath = beneath;
        this.order = order;
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty()) {
            if (stored.isEmpty() && beneath.hasNext()) {
                stored = Optional.of(beneath.next());
            }
            if (stored.isEmpty() && written.isEmpty()) {
                return false;
            }
            next = take();
        }
        return true;
    }

    /** The first of both; nothing where that is a delete. */
    private Optional<PairStore.Entry> take() {
        var ahead = written.isEmpty()
                ? -1
                : stored.map(entry -> order.compare(entry.key(), written.peek().getKey()))
                        .orElse(1);
        var kept = stored;
        if (ahead <= 0) {
            stored = Optional.empty();
        }
        if (ahead < 0) {
            return kept;
        }
        var mine = written.remove();
        return mine.getValue().map(value -> new PairStore.Entry(mine.getKey(), value));
    }

    @Override
    public PairStore.Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException("No more entries in this range");
        }
        var entry = next.orElseThrow();
        next = Optional.empty();
        return entry;
    }

    @Override
    public void close() {
        beneath.close();
    }
}
