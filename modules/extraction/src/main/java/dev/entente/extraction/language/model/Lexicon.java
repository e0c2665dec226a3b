package dev.entente.extraction.language.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * What is known of a word whatever the sentence: two clusters of words that keep the same company, the habit (which
 * tags it takes), and its tag where it only ever takes one. Words are known by {@link Tokens#hash}.
 */
public final class Lexicon {

    /** Stands for an unknown word and for the lack of a single tag. */
    public static final int UNKNOWN = -1;

    private final int[] hashes;
    private final short[] coarse;
    private final short[] fine;
    private final short[] habits;
    private final byte[] onlyTags;
    private final int[] slots;

    /**
     * @param hashes the words' hashes in ascending order; the other arrays run parallel to it
     * @param coarse clusters, few and large
     * @param fine clusters, many and small
     * @param habits numbers of the sets of tags the words take
     * @param onlyTags the single tag of a word, or {@link #UNKNOWN}
     */
    public Lexicon(int[] hashes, short[] coarse, short[] fine, short[] habits, byte[] onlyTags) {
        this.hashes = hashes.clone();
        this.coarse = coarse.clone();
        this.fine = fine.clone();
        this.habits = habits.clone();
        this.onlyTags = onlyTags.clone();
        this.slots = index(hashes);
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

    int coarseCluster(int entry) {
        return entry == UNKNOWN ? UNKNOWN : coarse[entry];
    }

    int fineCluster(int entry) {
        return entry == UNKNOWN ? UNKNOWN : fine[entry];
    }

    int habit(int entry) {
        return entry == UNKNOWN ? UNKNOWN : habits[entry];
    }

    int onlyTag(int entry) {
        return entry == UNKNOWN ? UNKNOWN : onlyTags[entry];
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(hashes.length);
        int previous = 0;
        for (int hash : hashes) {
            out.writeInt(hash - previous);
            previous = hash;
        }
        writeShorts(out, coarse);
        writeShorts(out, fine);
        writeShorts(out, habits);
        out.write(onlyTags);
    }

    static Lexicon read(DataInput in) throws IOException {
        int[] hashes = new int[in.readInt()];
        int previous = 0;
        for (int i = 0; i < hashes.length; i++) {
            previous += in.readInt();
            hashes[i] = previous;
        }
        short[] coarse = readShorts(in, hashes.length);
        short[] fine = readShorts(in, hashes.length);
        short[] habits = readShorts(in, hashes.length);
        byte[] onlyTags = new byte[hashes.length];
        in.readFully(onlyTags);
        return new Lexicon(hashes, coarse, fine, habits, onlyTags);
    }

    private static void writeShorts(DataOutput out, short[] values) throws IOException {
        for (short value : values) {
            out.writeShort(value);
        }
    }

    private static short[] readShorts(DataInput in, int length) throws IOException {
        short[] values = new short[length];
        for (int i = 0; i < length; i++) {
            values[i] = in.readShort();
        }
        return values;
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
