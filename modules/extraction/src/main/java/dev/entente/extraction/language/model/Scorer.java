package dev.entente.extraction.language.model;

/** A linear model over hashed features: gives every class a score. */
public interface Scorer {

    int classes();

    /** Writes the score of each class; {@code scores} has room for at least as many. */
    void score(Features features, int[] scores);

    /** The class with the highest score among those in a range, the first of them where several share it. */
    static int best(int[] scores, int from, int to) {
        int best = from;
        for (int i = from + 1; i < to; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }
}
