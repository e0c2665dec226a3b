package dev.entente.extraction.language.model;

import java.util.Arrays;

/**
 * What words give to the hidden units of a tagger in each place that they can take beside the word to be tagged (the
 * precomputation of Chen and Manning 2014, for the words met last). Safe for use by many threads.
 */
final class WordSums {

    private static final int CENTRE = 0;
    private static final int PREVIOUS = 1;
    private static final int NEXT = 2;
    private static final int SECOND_PREVIOUS = 3;
    private static final int SECOND_NEXT = 4;
    private static final int PLACES = 5;

    private final Lexicon lexicon;
    private final int width;
    /** What is outside a sentence gives. */
    private final long[] before;

    private final long[] after;

    /** @param lexicon whose words the network is asked about, and no other network */
    WordSums(Network network, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.width = network.width();
        Features features = new Features();
        Network.Activation activation = network.activation();
        this.before = sum(Word.BEFORE, features, activation);
        this.after = sum(Word.AFTER, features, activation);
    }

    /** The sums of the words at all positions. */
    long[][] of(Tokens tokens, Features features, Network.Activation activation) {
        tokens.requireOf(lexicon);
        long[][] sums = new long[tokens.root() + 3][];
        Arrays.fill(sums, 0, Tokens.FIRST, before);
        Arrays.fill(sums, tokens.root(), sums.length, after);
        for (int position = Tokens.FIRST; position < tokens.root(); position++) {
            sums[position] = of(tokens.word(position), features, activation);
        }
        return sums;
    }

    /** Sets the hidden units to what {@link TagFeatures} make of them. */
    void activate(Tokens tokens, long[][] sums, int[] tags, int p, Features features, Network.Activation activation) {
        boolean first = p == Tokens.FIRST;
        Word word = tokens.word(p);
        activation.clear();
        features.clear();
        TagFeatures.before(tags[p - 1], tags[p - 2], word, features);
        TagFeatures.habits(word, tokens.word(p + 1), features);
        if (first) {
            TagFeatures.centre(word, true, features);
        } else {
            activation.add(sums[p], CENTRE * width);
        }
        activation.add(features);
        activation.add(sums[p - 1], PREVIOUS * width);
        activation.add(sums[p + 1], NEXT * width);
        activation.add(sums[p - 2], SECOND_PREVIOUS * width);
        activation.add(sums[p + 2], SECOND_NEXT * width);
        activation.settle();
    }

    private long[] of(Word word, Features features, Network.Activation activation) {
        long[] known = word.tagSums;
        if (known == null) {
            known = sum(word, features, activation);
            word.tagSums = known;
        }
        return known;
    }

    private long[] sum(Word word, Features features, Network.Activation activation) {
        long[] places = new long[PLACES * width];
        for (int place = 0; place < PLACES; place++) {
            features.clear();
            switch (place) {
                case CENTRE -> TagFeatures.centre(word, false, features);
                case PREVIOUS -> TagFeatures.previous(word, features);
                case NEXT -> TagFeatures.next(word, features);
                case SECOND_PREVIOUS -> TagFeatures.secondPrevious(word, features);
                default -> TagFeatures.secondNext(word, features);
            }
            activation.clear();
            activation.add(features);
            activation.keep(places, place * width);
        }
        return places;
    }
}
