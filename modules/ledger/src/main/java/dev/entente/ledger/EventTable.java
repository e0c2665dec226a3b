package dev.entente.ledger;

import dev.entente.model.Event;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The claims of a lane in the store, and the events that they tell of. */
final class EventTable {
    private final PairStore store;
    private final Key pair;
    private final Lane lane;

    EventTable(PairStore store, Key pair, Lane lane) {
        this.store = store;
        this.pair = pair;
        this.lane = lane;
    }

    /** Days counted from 1970-01-01, from the first to before the end. */
    record Range(long first, long end) {
        boolean contains(long day) {
            return first <= day && day < end;
        }

        /** From the first day of either to the last. */
        Range with(Range that) {
            return new Range(Math.min(first, that.first), Math.max(end, that.end));
        }
    }

    /**
     * What the store holds of an event.
     *
     * @param last rank of the last of the claims by which it is told
     */
    record Stored(Event event, byte[] last) {
        /** True where more claims tell of it than it is told by, or as many. */
        boolean isFull() {
            return event.getMentions() >= EventFold.MENTIONS;
        }

        Stored withMentions(int mentions) {
            return new Stored(Event.newBuilder(event).setMentions(mentions).build(), last);
        }
    }

    void put(Telling telling) {
        move(telling, 1);
        store.put(mentionKey(telling), Codec.MENTION.encode(telling.mention()));
    }

    void delete(Telling telling) {
        move(telling, -1);
        store.delete(mentionKey(telling));
    }

    private void move(Telling telling, int more) {
        var count = countKey(telling.day(), telling.subject());
        write(count, count(count) + more);
        if (telling.isFirm()) {
            var key = key('D').with(telling.day()).bytes();
            var spans = spans(telling.day()).plus(telling.days(), more);
            if (spans.equals(Spans.NONE)) {
                store.delete(key);
            } else {
                store.put(key, spans.encode());
            }
        }
    }

    private void write(byte[] key, int count) {
        if (count == 0) {
            store.delete(key);
        } else {
            store.put(key, ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
        }
    }

    private int count(byte[] key) {
        return store.get(key).map(bytes -> ByteBuffer.wrap(bytes).getInt()).orElse(0);
    }

    /** The claims that begin on a day, by how many days they span. */
    Spans spans(long day) {
        return store.get(key('D').with(day).bytes()).map(Spans::decode).orElse(Spans.NONE);
    }

    /** How many claims of these days tell of a document. */
    int count(Range days, String subject) {
        var count = 0;
        for (long day = days.first; day < days.end; day++) {
            count += count(countKey(day, subject));
        }
        return count;
    }

    /** The documents that claims of these days name, no more than so many. */
    Set<String> named(Range days, int limit) {
        var named = new TreeSet<String>();
        for (long day = days.first; day < days.end && named.size() < limit; day++) {
            var from = key('N').with(day);
            try (var entries = store.range(from.with("").end(), from.end())) {
                while (entries.hasNext() && named.size() < limit) {
                    named.add(Key.text(entries.next().key(), from.bytes().length));
                }
            }
        }
        return named;
    }

    /** What claims of these days tell of, by day: documents, and what is named by no document. */
    Map<Long, Set<String>> subjects(Range days) {
        var subjects = new HashMap<Long, Set<String>>();
        var lanes = key('N');
        var at = lanes.bytes().length;
        try (var entries =
                store.range(lanes.with(days.first).bytes(), lanes.with(days.end).bytes())) {
            entries.forEachRemaining(
                    entry -> subjects.computeIfAbsent(Key.number(entry.key(), at), day -> new TreeSet<>())
                            .add(Key.text(entry.key(), at + Long.BYTES)));
        }
        return subjects;
    }

    /** Of the claims of these days that tell of any of these the best, no more than an event is told by. */
    List<Mention> best(Range days, Collection<String> subjects) {
        var ranked = new TreeMap<byte[], byte[]>(Key.ORDER);
        for (var subject : subjects) {
            for (long day = days.first; day < days.end; day++) {
                best(key('M').with(day).with(subject), ranked);
            }
        }
        return ranked.values().stream()
                .limit(EventFold.MENTIONS)
                .map(Codec.MENTION::decode)
                .toList();
    }

    private void best(Key told, Map<byte[], byte[]> ranked) {
        try (var entries = store.range(told.bytes(), told.end())) {
            for (int i = 0; i < EventFold.MENTIONS && entries.hasNext(); i++) {
                var entry = entries.next();
                ranked.put(Key.rest(entry.key(), told), entry.value());
            }
        }
    }

    Optional<Stored> event(long block, String subject) {
        return store.get(eventKey(block, subject)).map(Codec.EVENT::decode);
    }

    void putEvent(long block, String subject, Stored event) {
        store.put(eventKey(block, subject), Codec.EVENT.encode(event));
    }

    void deleteEvent(long block, String subject) {
        store.delete(eventKey(block, subject));
    }

    /** Takes the events of all blocks that begin on these days out of the store. */
    List<Event> takeEvents(Range blocks) {
        var taken = new ArrayList<Event>();
        var keys = new ArrayList<byte[]>();
        var events = key('E');
        try (var entries = store.range(
                events.with(blocks.first).bytes(), events.with(blocks.end).bytes())) {
            while (entries.hasNext()) {
                var entry = entries.next();
                keys.add(entry.key());
                taken.add(Codec.EVENT.decode(entry.value()).event());
            }
        }
        keys.forEach(store::delete);
        return taken;
    }

    /** Where a claim stands among those of its event: what ranks lower is trusted more. */
    static byte[] rank(Mention mention) {
        return Key.EMPTY.with(mention).bytes();
    }

    private byte[] mentionKey(Telling telling) {
        return key('M').with(telling.day())
                .with(telling.subject())
                .with(telling.mention())
                .bytes();
    }

    private byte[] countKey(long day, String subject) {
        return key('N').with(day).with(subject).bytes();
    }

    private byte[] eventKey(long block, String subject) {
        return key('E').with(block).with(subject).bytes();
    }

    private Key key(char kind) {
        return pair.with(kind).with(lane.text());
    }
}
