package dev.entente.evaluation.training;

import dev.entente.extraction.language.model.Choices;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What is usual enough to leave all else out of the choice. */
final class Usual {

    /** Of fewer cases nothing is told. */
    private static final int CERTAIN = 30;
    /** The share of all cases with which one stands alone. */
    private static final double ALONE = 0.997;
    /** The share of all cases that several make up together. */
    private static final double TOGETHER = 0.9995;

    private Usual() {}

    /**
     * The most frequent number, or as many of the most frequent as make up nearly all cases.
     *
     * @param counts the cases of each number
     */
    static long choices(int[] counts) {
        int total = IntStream.of(counts).sum();
        if (total < CERTAIN) {
            return Choices.ALL;
        }
        List<Integer> byCount = IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparing(number -> -counts[number]))
                .toList();
        long choices = 0;
        int covered = 0;
        for (int number : byCount) {
            if (covered < (Long.bitCount(choices) == 1 ? ALONE : TOGETHER) * total) {
                choices |= 1L << number;
                covered += counts[number];
            }
        }
        return choices;
    }
}
