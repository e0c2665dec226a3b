package dev.entente.extraction.language.model;

import java.util.Arrays;

/** Tags from left to right, each tag chosen in the light of the two before it. */
public final class Tagger {

    private static final int BEFORE = -1;
    private static final int AFTER = -2;

    private final Scorer scorer;

    public Tagger(Scorer scorer) {
        this.scorer = scorer;
    }

    /** The tags' numbers by position. */
    public int[] tag(Tokens tokens) {
        int[] tags = blank(tokens);
        Features features = new Features();
        int[] scores = new int[scorer.classes()];
        for (int position = Tokens.FIRST; position < tokens.root(); position++) {
            int only = tokens.onlyTag(position);
            if (only == Lexicon.UNKNOWN) {
                TagFeatures.extract(tokens, tags, position, features);
                scorer.score(features, scores);
                tags[position] = Scorer.best(scores, 0, scores.length);
            } else {
                tags[position] = only;
            }
        }
        return tags;
    }

    /** An array with room for a tag at every position, marked outside the sentence. */
    public static int[] blank(Tokens tokens) {
        int[] tags = new int[tokens.root() + 3];
        Arrays.fill(tags, 0, Tokens.FIRST, BEFORE);
        Arrays.fill(tags, tokens.root(), tags.length, AFTER);
        return tags;
    }
}
