package dev.entente.extraction.language.model;

import java.util.Arrays;

/** Tags from left to right, each tag chosen in the light of the two before it. */
public final class Tagger {

    private static final int BEFORE = -1;
    private static final int AFTER = -2;

    private final Network network;
    private final TagTemplates templates;

    public Tagger(Network network, TagTemplates templates) {
        this.network = network;
        this.templates = templates;
    }

    /** The tags' numbers by position. */
    public int[] tag(Tokens tokens) {
        int[] tags = blank(tokens);
        Features features = new Features();
        Network.Activation activation = network.activation();
        for (int position = Tokens.FIRST; position < tokens.root(); position++) {
            int only = tokens.onlyTag(position);
            if (only == Lexicon.UNKNOWN) {
                templates.extract(tokens, tags, position, features);
                activation.activate(features);
                tags[position] = activation.best(0, network.outputs());
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
