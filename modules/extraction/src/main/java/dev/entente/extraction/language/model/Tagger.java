package dev.entente.extraction.language.model;

import java.util.Arrays;

/** Tags from left to right, each tag chosen in the light of the two before it. Safe for use by many threads. */
public final class Tagger {

    static final int BEFORE = -1;
    static final int AFTER = -2;

    private final Network network;
    private final Evidence evidence;

    /** Gives for a sentence what sets the hidden units at each of its positions. */
    private interface Evidence {
        Step of(Tokens tokens, int[] tags, Features features, Network.Activation activation);
    }

    /** Sets the hidden units to what tells the tag at a position. */
    private interface Step {
        void activate(int position);
    }

    private Tagger(Network network, Evidence evidence) {
        this.network = network;
        this.evidence = evidence;
    }

    /** A tagger of any features. */
    public Tagger(Network network, TagTemplates templates) {
        this(network, (tokens, tags, features, activation) -> position -> {
            templates.extract(tokens, tags, position, features);
            activation.activate(features);
        });
    }

    /** The tagger of a network that was trained with {@link TagFeatures}: it remembers what it sums for words. */
    static Tagger of(Network network, Lexicon lexicon) {
        WordSums words = new WordSums(network, lexicon);
        return new Tagger(network, (tokens, tags, features, activation) -> {
            long[][] sums = words.of(tokens, features, activation);
            return position -> words.activate(tokens, sums, tags, position, features, activation);
        });
    }

    /** The tags' numbers by position. */
    public int[] tag(Tokens tokens) {
        int[] tags = blank(tokens);
        Features features = new Features();
        Network.Activation activation = network.activation();
        Step step = evidence.of(tokens, tags, features, activation);
        for (int position = Tokens.FIRST; position < tokens.root(); position++) {
            long choices = tokens.word(position).choices;
            if (Choices.isSingle(choices)) {
                tags[position] = Choices.first(choices);
            } else {
                step.activate(position);
                tags[position] = activation.best(0, network.outputs(), choices);
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
