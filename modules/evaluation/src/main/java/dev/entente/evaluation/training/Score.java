package dev.entente.evaluation.training;

import java.util.List;
import java.util.Locale;

/**
 * How far predicted analyses agree with gold ones, punctuation included.
 *
 * @param tokens all tokens
 * @param tags those with the right tag
 * @param heads those with the right head (UAS)
 * @param relations those with the right head and universal relation, subtypes aside (LAS)
 * @param subtypes those with the right head and relation, subtypes included
 */
public record Score(int tokens, int tags, int heads, int relations, int subtypes) {

    static final Score NONE = new Score(0, 0, 0, 0, 0);

    Score plus(TreebankSentence gold, List<String> tags, int[] heads, List<String> relations) {
        int rightTags = 0;
        int rightHeads = 0;
        int rightRelations = 0;
        int rightSubtypes = 0;
        for (int i = 0; i < gold.size(); i++) {
            rightTags += gold.tags().get(i).equals(tags.get(i)) ? 1 : 0;
            if (gold.heads()[i] == heads[i]) {
                String right = gold.relations().get(i);
                rightHeads++;
                rightRelations += universal(right).equals(universal(relations.get(i))) ? 1 : 0;
                rightSubtypes += right.equals(relations.get(i)) ? 1 : 0;
            }
        }
        return new Score(
                this.tokens + gold.size(),
                this.tags + rightTags,
                this.heads + rightHeads,
                this.relations + rightRelations,
                this.subtypes + rightSubtypes);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "POS %.2f  UAS %.2f  LAS %.2f  LAS with subtypes %.2f  (%d tokens)",
                pos(),
                uas(),
                las(),
                percent(subtypes),
                tokens);
    }

    /** Per cent of right tags. */
    public double pos() {
        return percent(tags);
    }

    /** Per cent of right heads. */
    public double uas() {
        return percent(heads);
    }

    /** Per cent of right heads with the right relation, subtypes aside. */
    public double las() {
        return percent(relations);
    }

    private double percent(int right) {
        return 100.0 * right / tokens;
    }

    private static String universal(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }
}
