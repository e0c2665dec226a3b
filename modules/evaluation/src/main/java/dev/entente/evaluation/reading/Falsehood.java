package dev.entente.evaluation.reading;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Claims per 1,000 articles that a reader calls false, as a sample tells; those on which readers may differ count as
 * false.
 *
 * @param perThousand the best guess
 * @param low lower end of the 95 % interval; the guess itself where every claim was read
 * @param high its upper end
 */
public record Falsehood(double perThousand, double low, double high) {
    /** What must stay below. */
    public static final double LIMIT = 3;

    /** What a file of verdicts tells. */
    public static Falsehood read(Path file) throws IOException {
        return of(Sample.read(file));
    }

    static Falsehood of(Sample sample) {
        var draw = sample.draw();
        var wrong = sample.count(Verdict.FALSE) + sample.count(Verdict.UNSURE);
        var claimsPerThousand = 1000.0 * draw.claims() / draw.articles();
        var share = (double) wrong / draw.drawn();
        var interval = draw.drawn() == draw.claims() ? new Wilson(share, share) : Wilson.of(wrong, draw.drawn());
        return new Falsehood(
                claimsPerThousand * share, claimsPerThousand * interval.low(), claimsPerThousand * interval.high());
    }
}
