package dev.entente.extraction.language.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The relations that an arc may have between words of two tags, as {@link Choices}: a parser weighs no others. Tables
 * have an entry for each direction and pair of tags. Immutable.
 */
public final class ArcNames {

    private final int tags;
    private final long[] relations;

    /**
     * @param tags the number of tags
     * @param relations by {@link #index}
     */
    public ArcNames(int tags, long[] relations) {
        this.tags = tags;
        this.relations = relations.clone();
    }

    /** Any relation between any tags. */
    public static ArcNames any(int tags) {
        long[] relations = new long[size(tags)];
        Arrays.fill(relations, Choices.ALL);
        return new ArcNames(tags, relations);
    }

    /** The number of directions and pairs. */
    public static int size(int tags) {
        return 2 * tags * tags;
    }

    /** The entry of the arcs that a transition draws between two tags. */
    public static int index(int transition, int dependent, int head, int tags) {
        return ((transition - Configuration.LEFT) * tags + dependent) * tags + head;
    }

    /** What an arc may be called. */
    long of(int transition, int dependent, int head) {
        return relations[index(transition, dependent, head, tags)];
    }

    void write(DataOutput out) throws IOException {
        Choices.write(relations, out);
    }

    static ArcNames read(int tags, DataInput in) throws IOException {
        return new ArcNames(tags, Choices.read(size(tags), in));
    }
}
