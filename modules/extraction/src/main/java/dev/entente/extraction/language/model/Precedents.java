package dev.entente.extraction.language.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a parser need not weigh, for it has always decided alike: the transition in states that look the same, and which
 * relations an arc between two tags ever had. Immutable.
 *
 * <p>A state is looked at narrowly first, then more widely. A look tells a word by its tag, and the commonest words by
 * themselves.
 */
public final class Precedents {

    /** No precedent. */
    static final int NONE = -1;
    /** The ways to look at a state. */
    public static final int LOOKS = 2;

    private static final int TEMPLATES = 200;
    private static final int NEARBY = 3;
    private static final int TRANSITION_BITS = 2;
    private static final int TRANSITION_MASK = (1 << TRANSITION_BITS) - 1;

    private final int tags;
    /** The entries by a hash of the state: its upper bits, and one more than the transition below them. */
    private final int[] slots;

    private final int shift;
    private final long[] relations;

    private Precedents(int tags, int[] entries, long[] relations) {
        this.tags = tags;
        this.relations = relations;
        int size = Math.max(2, Integer.highestOneBit(entries.length + 1) << 2);
        this.slots = new int[size];
        this.shift = Integer.SIZE - Integer.numberOfTrailingZeros(size);
        for (int entry : entries) {
            int slot = entry >>> shift;
            while (slots[slot] != 0) {
                slot = slot + 1 & size - 1;
            }
            slots[slot] = entry;
        }
    }

    /** No precedents: all is weighed. */
    public static Precedents none(int tags) {
        return of(tags, Map.of(), everyRelation(tags));
    }

    /**
     * @param tags the number of tags
     * @param transitions by hash of a state, as {@link #look} gives it
     * @param relations what an arc may be called, as {@link Choices}, by {@link #arc}
     */
    public static Precedents of(int tags, Map<Integer, Integer> transitions, long[] relations) {
        Map<Integer, Integer> byUpperBits = new TreeMap<>();
        transitions.forEach((state, transition) -> byUpperBits.put(state & ~TRANSITION_MASK, transition + 1));
        int[] entries = byUpperBits.entrySet().stream()
                .mapToInt(entry -> entry.getKey() | entry.getValue())
                .toArray();
        return new Precedents(tags, entries, relations.clone());
    }

    /** A table of arcs any of which may have any relation. */
    public static long[] everyRelation(int tags) {
        long[] relations = new long[2 * tags * tags];
        Arrays.fill(relations, Choices.ALL);
        return relations;
    }

    /** The index of the arcs that a transition draws between two tags. */
    public static int arc(int transition, int dependent, int head, int tags) {
        return ((transition - Configuration.LEFT) * tags + dependent) * tags + head;
    }

    /**
     * A look at a state.
     *
     * @param look from 0, the narrowest
     * @return its hash
     */
    public static int look(int look, Tokens tokens, int[] tags, Configuration state, Features features) {
        int s0 = state.stack(0);
        int s1 = state.stack(1);
        int b0 = state.next();
        int b1 = Math.min(b0 + 1, state.root());
        int word0 = told(tokens, tags, s0);
        int next0 = told(tokens, tags, b0);
        features.clear();
        if (look == 0) {
            features.add(TEMPLATES, tags[s1], word0, next0, tags[b1]);
        } else {
            int children = Math.min(state.leftCounts[s0], 1) * 2 + Math.min(state.leftCounts[b0], 1);
            int place = (children * 2 + Math.min(s1, 1)) * (NEARBY + 1) + Math.min(b0 - s0, NEARBY);
            features.add(TEMPLATES + look, word0, next0, told(tokens, tags, b1), place);
        }
        return features.hash(0);
    }

    private static int told(Tokens tokens, int[] tags, int position) {
        return tokens.word(position).commonest * 64 + tags[position];
    }

    /** The transition to take, or {@link #NONE}. */
    int transition(Tokens tokens, int[] tags, Configuration state, Features features) {
        for (int look = 0; look < LOOKS; look++) {
            int transition = find(look(look, tokens, tags, state, features));
            if (transition != NONE) {
                return transition;
            }
        }
        return NONE;
    }

    private int find(int state) {
        for (int slot = state >>> shift; slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
            if (((slots[slot] ^ state) & ~TRANSITION_MASK) == 0) {
                return (slots[slot] & TRANSITION_MASK) - 1;
            }
        }
        return NONE;
    }

    /** What an arc may be called, as {@link Choices}. */
    long relations(int transition, int dependent, int head) {
        return relations[arc(transition, dependent, head, tags)];
    }

    void write(DataOutput out) throws IOException {
        int[] entries = Arrays.stream(slots).filter(slot -> slot != 0).sorted().toArray();
        out.writeShort(tags);
        out.writeInt(entries.length);
        for (int entry : entries) {
            out.writeInt(entry);
        }
        Choices.write(relations, out);
    }

    static Precedents read(DataInput in) throws IOException {
        int tags = in.readUnsignedShort();
        int[] entries = new int[in.readInt()];
        byte[] bytes = new byte[entries.length * Integer.BYTES];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asIntBuffer().get(entries);
        return new Precedents(tags, entries, Choices.read(2 * tags * tags, in));
    }
}
