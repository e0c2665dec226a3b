package dev.entente.evaluation.training;

import dev.entente.extraction.language.model.Tokens;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Clusters words by the company they keep, with the exchange algorithm of Kneser and Ney (1993): each word in turn
 * moves to the cluster that makes its neighbours, on both sides, most predictable, until the rounds are over.
 */
final class ExchangeClustering {

    private static final int RARE = 0;

    private final int rounds;
    private final int[] words;
    private final long[] counts;
    private final Neighbours before;
    private final Neighbours after;
    private final float[] entropies;

    /**
     * @param sentences the text
     * @param minimum the count from which a word is clustered
     * @param rounds how often each word may move
     */
    ExchangeClustering(Iterable<List<String>> sentences, int minimum, int rounds) {
        this.rounds = rounds;
        this.words = vocabulary(sentences, minimum);
        this.counts = new long[words.length];
        SortedMap<Long, Integer> bigrams = countBigrams(sentences);
        this.before = Neighbours.before(words.length, bigrams);
        this.after = Neighbours.after(words.length, bigrams);
        this.entropies = entropies();
    }

    /** The hashes of the words to cluster, the most frequent first, from index 1; 0 stands for all others. */
    private static int[] vocabulary(Iterable<List<String>> sentences, int minimum) {
        SortedMap<Integer, Integer> frequencies = new TreeMap<>();
        sentences.forEach(sentence -> sentence.forEach(form -> frequencies.merge(Tokens.hash(form), 1, Integer::sum)));
        int[] frequent = frequencies.entrySet().stream()
                .filter(entry -> entry.getValue() >= minimum)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .mapToInt(Map.Entry::getKey)
                .toArray();
        return IntStream.concat(IntStream.of(RARE), IntStream.of(frequent)).toArray();
    }

    /** Counts words, and the pairs of neighbours with the left one in the upper half of the key. */
    private SortedMap<Long, Integer> countBigrams(Iterable<List<String>> sentences) {
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int i = 1; i < words.length; i++) {
            numbers.put(words[i], i);
        }
        Map<Long, Integer> bigrams = new HashMap<>();
        for (List<String> sentence : sentences) {
            int previous = RARE;
            for (String form : sentence) {
                int word = numbers.getOrDefault(Tokens.hash(form), RARE);
                counts[word]++;
                bigrams.merge((long) previous << Integer.SIZE | word, 1, Integer::sum);
                previous = word;
            }
        }
        return new TreeMap<>(bigrams);
    }

    /** The cluster of each word, by the word's hash. */
    Map<Integer, Integer> cluster(int clusters) {
        int[] clusterOf = new int[words.length];
        for (int word = 1; word < words.length; word++) {
            clusterOf[word] = word % clusters;
        }
        Partition partition = new Partition(clusterOf, clusters);
        for (int round = 0; round < rounds; round++) {
            for (int word = 1; word < words.length; word++) {
                partition.exchange(word);
            }
        }
        Map<Integer, Integer> result = new HashMap<>();
        for (int word = 1; word < words.length; word++) {
            result.put(words[word], clusterOf[word]);
        }
        return result;
    }

    /** n log n for every count that may occur. */
    private float[] entropies() {
        long total = 0;
        for (long count : counts) {
            total += count;
        }
        float[] table = new float[(int) total + 1];
        for (int n = 2; n < table.length; n++) {
            table[n] = (float) (n * StrictMath.log(n));
        }
        return table;
    }

    private final class Partition {

        private final int[] clusterOf;
        private final int[][] beforeCounts;
        private final int[][] afterCounts;
        private final long[] sizes;
        private final double[] gains;

        Partition(int[] clusterOf, int clusters) {
            this.clusterOf = clusterOf;
            this.beforeCounts = new int[words.length][clusters];
            this.afterCounts = new int[words.length][clusters];
            this.sizes = new long[clusters];
            this.gains = new double[clusters];
            for (int word = 1; word < words.length; word++) {
                move(word, clusterOf[word], 1);
            }
        }

        void exchange(int word) {
            move(word, clusterOf[word], -1);
            for (int cluster = 0; cluster < gains.length; cluster++) {
                int size = (int) sizes[cluster];
                gains[cluster] = -2 * (entropies[size + (int) counts[word]] - (double) entropies[size]);
            }
            gain(before, beforeCounts, word);
            gain(after, afterCounts, word);
            int best = clusterOf[word];
            for (int cluster = 0; cluster < gains.length; cluster++) {
                if (gains[cluster] > gains[best]) {
                    best = cluster;
                }
            }
            clusterOf[word] = best;
            move(word, best, 1);
        }

        private void gain(Neighbours neighbours, int[][] neighbourCounts, int word) {
            for (int i = neighbours.begin(word); i < neighbours.begin(word + 1); i++) {
                int[] row = neighbourCounts[neighbours.word(i)];
                int count = neighbours.count(i);
                for (int cluster = 0; cluster < gains.length; cluster++) {
                    int n = row[cluster];
                    gains[cluster] += entropies[n + count] - entropies[n];
                }
            }
        }

        private void move(int word, int cluster, int sign) {
            sizes[cluster] += sign * counts[word];
            for (int i = before.begin(word); i < before.begin(word + 1); i++) {
                beforeCounts[before.word(i)][cluster] += sign * before.count(i);
            }
            for (int i = after.begin(word); i < after.begin(word + 1); i++) {
                afterCounts[after.word(i)][cluster] += sign * after.count(i);
            }
        }
    }
}
