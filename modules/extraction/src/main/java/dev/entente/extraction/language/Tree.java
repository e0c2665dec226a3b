package dev.entente.extraction.language;

import java.util.Arrays;

/** The children and the span of every token, found in linear time and without recursion from the heads alone. */
final class Tree {

    private final int[] offsets;
    private final int[] children;
    private final int[] begins;
    private final int[] ends;

    Tree(int[] heads) {
        this.offsets = offsets(heads);
        this.children = children(heads, offsets);
        this.begins = new int[heads.length];
        this.ends = new int[heads.length];
        measureSpans(heads);
    }

    int[] children(int token) {
        return Arrays.copyOfRange(children, offsets[token], offsets[token + 1]);
    }

    int begin(int token) {
        return begins[token];
    }

    int end(int token) {
        return ends[token];
    }

    private static int[] offsets(int[] heads) {
        int[] offsets = new int[heads.length + 1];
        for (int head : heads) {
            if (head != Parse.ROOT) {
                offsets[head + 1]++;
            }
        }
        for (int token = 0; token < heads.length; token++) {
            offsets[token + 1] += offsets[token];
        }
        return offsets;
    }

    private static int[] children(int[] heads, int[] offsets) {
        int[] children = new int[offsets[heads.length]];
        int[] next = offsets.clone();
        for (int token = 0; token < heads.length; token++) {
            if (heads[token] != Parse.ROOT) {
                children[next[heads[token]]++] = token;
            }
        }
        return children;
    }

    /** Widens each head's span by its children's, children first: the reverse of a walk from the root. */
    private void measureSpans(int[] heads) {
        int[] order = new int[heads.length];
        int size = 0;
        for (int token = 0; token < heads.length; token++) {
            begins[token] = token;
            ends[token] = token + 1;
            if (heads[token] == Parse.ROOT) {
                order[size++] = token;
            }
        }
        for (int i = 0; i < size; i++) {
            int first = offsets[order[i]];
            int count = offsets[order[i] + 1] - first;
            System.arraycopy(children, first, order, size, count);
            size += count;
        }
        for (int i = size - 1; i >= 0; i--) {
            int head = heads[order[i]];
            if (head != Parse.ROOT) {
                begins[head] = Math.min(begins[head], begins[order[i]]);
                ends[head] = Math.max(ends[head], ends[order[i]]);
            }
        }
    }
}
