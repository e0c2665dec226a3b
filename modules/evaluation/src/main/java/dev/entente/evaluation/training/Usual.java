package dev.entente.evaluation.training;

import dev.entente.extraction.language.model.Choices;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What is usual enough to leave all else out of the choice. */
final class Usual {

    /** Of fewer cases nothing is told. */
    private static final int CERTAIN = 30;

    private final double alone;
    private final double together;

    /**
     * @param alone the share of all cases with which one stands alone
     * @param together the share of all cases that several make up together
     */
    Usual(double alone, double together) {
        this.alone = alone;
        this.together = together;
    }

    /** True where there are cases enough to tell what is usual. */
    static boolean isKnown(int[] counts) {
        return IntStream.of(counts).sum() >= CERTAIN;
    }

    /**
     * The most frequent number, or as many of the most frequent as make up nearly all cases.
     *
     * @param counts the cases of each number
     */
    long choices(int[] counts) {
        if (!isKnown(counts)) {
            return Choices.ALL;
        }
        int total = IntStream.of(counts).sum();
        List<Integer> byCount = IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparing(number -> -counts[number]))
                .toList();
        long choices = 0;
        int covered = 0;
        for (int number : byCount) {
            if (covered < (Long.bitCount(choices) == 1 ? alone : together) * total) {
                choices |= 1L << number;
                covered += counts[number];
            }
        }
        return choices;
    }
}
