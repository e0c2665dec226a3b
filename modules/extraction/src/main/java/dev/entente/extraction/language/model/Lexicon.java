package dev.entente.extraction.language.model;

import dev.entente.extraction.memory.Lookup;
import dev.entente.extraction.memory.Memory;
import dev.entente.extraction.memory.Spelling;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What is known of a word whatever the sentence: how common it is, the cluster of words that keep the same company, the
 * habit (which tags it takes often), by {@link Tokens#hash}; and the tags that any word may have. It belongs to one
 * model, whose sums its words keep.
 */
public final class Lexicon {

    /** Stands for an unknown word. */
    public static final int UNKNOWN = -1;
    /** The rank of words too rare to be told apart, save by cluster and habit. */
    public static final byte RARE = 0;
    /** The rank of words that weigh where they are at the centre of a decision. */
    public static final byte FAMILIAR = 1;
    /** The rank of words that weigh wherever they stand. */
    public static final byte EVERYDAY = 2;

    private final int[] hashes;
    private final byte[] ranks;
    private final short[] clusters;
    private final short[] habits;
    private final TagChoices choices;
    private final int[] slots;

    private final Lookup<Word> words = new Lookup<>(Lookup.Place.LANGUAGE, this::read);
    /** Of forms that other digits may stand for. */
    private final Memory<Word> alike = new Memory<>(form -> new Word(form, this));

    /**
     * @param hashes the words' hashes in ascending order; the other arrays run parallel to it
     * @param ranks how common the words are
     * @param clusters numbers of the clusters, or {@link #UNKNOWN}
     * @param habits numbers of the sets of tags the words take, or {@link #UNKNOWN}
     * @param choices the tags that words may have
     */
    public Lexicon(int[] hashes, byte[] ranks, short[] clusters, short[] habits, TagChoices choices) {
        this.hashes = hashes.clone();
        this.ranks = ranks.clone();
        this.clusters = clusters.clone();
        this.habits = habits.clone();
        this.choices = choices;
        this.slots = index(hashes);
    }

    /** What is known of a token. */
    Word word(Spelling token) {
        return words.of(token);
    }

    /** Forms that differ in their digits alone are one word. */
    private Word read(String form) {
        String plain = Word.withoutValues(form);
        return plain.equals(form) ? new Word(form, this) : alike.of(plain);
    }

    /** The word's entry, or {@link #UNKNOWN}. */
    int find(int hash) {
        int mask = slots.length - 1;
        int slot = spread(hash) & mask;
        while (slots[slot] != UNKNOWN) {
            if (hashes[slots[slot]] == hash) {
                return slots[slot];
            }
            slot = (slot + 1) & mask;
        }
        return UNKNOWN;
    }

    boolean isFamiliar(int entry) {
        return entry != UNKNOWN && ranks[entry] >= FAMILIAR;
    }

    boolean isEveryday(int entry) {
        return entry != UNKNOWN && ranks[entry] >= EVERYDAY;
    }

    int cluster(int entry) {
        return entry == UNKNOWN ? UNKNOWN : clusters[entry];
    }

    int habit(int entry) {
        return entry == UNKNOWN ? UNKNOWN : habits[entry];
    }

    /** The tags that a word may have, in the lexicon or not. */
    long choices(String form) {
        return choices.of(form);
    }

    Lexicon copy() {
        return choosing(choices);
    }

    /** The same words with other tags to choose from. */
    public Lexicon choosing(TagChoices others) {
        return new Lexicon(hashes, ranks, clusters, habits, others);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(hashes.length);
        int previous = 0;
        for (int hash : hashes) {
            out.writeInt(hash - previous);
            previous = hash;
        }
        out.write(ranks);
        writeShorts(out, clusters);
        writeShorts(out, habits);
        choices.write(out);
    }

    static Lexicon read(DataInput in) throws IOException {
        int[] hashes = new int[in.readInt()];
        bytes(in, hashes.length * Integer.BYTES).asIntBuffer().get(hashes);
        for (int i = 1; i < hashes.length; i++) {
            hashes[i] += hashes[i - 1];
        }
        byte[] ranks = new byte[hashes.length];
        in.readFully(ranks);
        short[] clusters = readShorts(in, hashes.length);
        short[] habits = readShorts(in, hashes.length);
        return new Lexicon(hashes, ranks, clusters, habits, TagChoices.read(in));
    }

    private static void writeShorts(DataOutput out, short[] values) throws IOException {
        for (short value : values) {
            out.writeShort(value);
        }
    }

    private static short[] readShorts(DataInput in, int length) throws IOException {
        short[] values = new short[length];
        bytes(in, length * Short.BYTES).asShortBuffer().get(values);
        return values;
    }

    private static ByteBuffer bytes(DataInput in, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes);
    }

    private static int[] index(int[] hashes) {
        int[] slots = new int[Math.max(2, Integer.highestOneBit(hashes.length + 1) << 2)];
        Arrays.fill(slots, UNKNOWN);
        int mask = slots.length - 1;
        for (int entry = 0; entry < hashes.length; entry++) {
            int slot = spread(hashes[entry]) & mask;
            while (slots[slot] != UNKNOWN) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = entry;
        }
        return slots;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B1;
        return mixed ^ mixed >>> 15;
    }
}
