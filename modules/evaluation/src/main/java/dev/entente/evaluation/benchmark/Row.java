package dev.entente.evaluation.benchmark;

import dev.entente.evaluation.score.Share;
import java.util.Locale;

/**
 * One figure of the table.
 *
 * @param benchmark where it was measured
 * @param measure what was measured there
 * @param baseline the figure to compare with and whose it is, empty where there is none
 * @param figure ours
 * @param note what ours is made of, perhaps nothing
 */
record Row(String benchmark, String measure, String baseline, double figure, String note, Bar bar) {
    static Row of(String benchmark, String measure, String baseline, double figure, Bar bar) {
        return new Row(benchmark, measure, baseline, figure, "", bar);
    }

    /** A share in per cent, with what it is made of. */
    static Row of(String benchmark, String measure, String baseline, Share share, Bar bar) {
        return new Row(benchmark, measure, baseline, share.percent(), share.toString(), bar);
    }

    boolean isMet() {
        return bar.isMet().test(figure);
    }

    /** A figure with one decimal where it needs any. */
    static String shown(double figure) {
        return figure == Math.rint(figure)
                ? String.format(Locale.ROOT, "%.0f", figure)
                : String.format(Locale.ROOT, "%.1f", figure);
    }
}
