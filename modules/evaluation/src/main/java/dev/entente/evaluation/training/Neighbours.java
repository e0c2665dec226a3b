package dev.entente.evaluation.training;

import java.util.Map;

/** The words on one side of each word, with how often they stand there. */
final class Neighbours {

    private final int[] begins;
    private final int[] words;
    private final int[] counts;

    private Neighbours(int size, Map<Long, Integer> bigrams, boolean before) {
        begins = new int[size + 1];
        words = new int[bigrams.size()];
        counts = new int[bigrams.size()];
        bigrams.keySet().forEach(bigram -> begins[word(bigram, before) + 1]++);
        for (int i = 0; i < size; i++) {
            begins[i + 1] += begins[i];
        }
        int[] next = begins.clone();
        bigrams.forEach((bigram, count) -> {
            int slot = next[word(bigram, before)]++;
            words[slot] = word(bigram, !before);
            counts[slot] = count;
        });
    }

    /**
     * The left neighbours.
     *
     * @param size the number of words
     * @param bigrams counts of pairs, the left word in the upper half of the key
     */
    static Neighbours before(int size, Map<Long, Integer> bigrams) {
        return new Neighbours(size, bigrams, true);
    }

    /** The right neighbours, of the same pairs. */
    static Neighbours after(int size, Map<Long, Integer> bigrams) {
        return new Neighbours(size, bigrams, false);
    }

    /** The index of a word's first neighbour; those of the next word begin where its own end. */
    int begin(int word) {
        return begins[word];
    }

    int word(int index) {
        return words[index];
    }

    int count(int index) {
        return counts[index];
    }

    private static int word(long bigram, boolean right) {
        return (int) (right ? bigram : bigram >>> Integer.SIZE);
    }
}
