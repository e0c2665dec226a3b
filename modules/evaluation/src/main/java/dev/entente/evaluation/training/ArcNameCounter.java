package dev.entente.evaluation.training;

import dev.entente.extraction.language.model.ArcNames;
import dev.entente.extraction.language.model.Configuration;
import dev.entente.extraction.language.model.Parser;
import dev.entente.extraction.language.model.Tokens;
import java.util.Arrays;

/** Counts what a parser calls the arcs between two tags. */
final class ArcNameCounter {

    private static final Usual USUAL = new Usual(0.997, 0.9995);

    private final int tags;
    private final int[][] counts;

    ArcNameCounter(int tags, int relations) {
        this.tags = tags;
        this.counts = new int[ArcNames.size(tags)][relations];
    }

    /** Counts the arcs of a sentence. */
    void count(Parser parser, Tokens tokens, int[] tagged) {
        Configuration tree = parser.parse(tokens, tagged);
        for (int token = Tokens.FIRST; token < tokens.root(); token++) {
            int head = tree.head(token);
            if (head != tree.root()) {
                int transition = token < head ? Configuration.LEFT : Configuration.RIGHT;
                counts[ArcNames.index(transition, tagged[token], tagged[head], tags)][tree.relation(token)]++;
            }
        }
    }

    /** The usual names. */
    ArcNames usual() {
        return new ArcNames(
                tags, Arrays.stream(counts).mapToLong(USUAL::choices).toArray());
    }
}
