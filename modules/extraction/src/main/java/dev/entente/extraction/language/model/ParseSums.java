package dev.entente.extraction.language.model;

import java.util.Arrays;

/**
 * What tagged words give to the hidden units of a parser in each place of {@link ParseFeatures}, for the words met
 * last, and what relations give. Safe for use by many threads.
 */
final class ParseSums {

    /** The rows behind those of the places: what a token without children gives in all as the top of the stack. */
    static final int BARE_TOP = ParseFeatures.WORDS;
    /** The same below the top, save what depends on other tokens. */
    static final int BARE_BELOW = BARE_TOP + 1;
    /** The same as the next of the buffer. */
    static final int BARE_AHEAD = BARE_BELOW + 1;

    private static final int ROWS = BARE_AHEAD + 1;

    /** The tags of positions outside a sentence lie so far below the others. */
    private static final int OUTSIDE = 2;

    private final Lexicon lexicon;
    private final int width;
    private final int[][] tagHashes = new int[ParseFeatures.PLACES][];
    private final int[][] relationHashes = new int[ParseFeatures.PLACES][];
    /** What each child's place gives where there is no child; where there is no nearest, with the place of the next. */
    private final long[] childless;

    /** By {@link ParseFeatures#span} and so on. */
    final PairSums span;

    final PairSums gap;
    final PairSums childrenBelow;
    final PairSums childrenOfTop;

    /** What is outside a sentence gives. */
    private final long[] before;

    private final long[] after;

    /**
     * What a word gives.
     *
     * @param tag with which tag
     * @param rows in each place, one after the other, and without children
     * @param others with other tags
     */
    record Sums(int tag, long[] rows, Sums others) {}

    /** @param lexicon whose words the network is asked about, and no other network */
    ParseSums(Network network, Lexicon lexicon, int tags, int relations) {
        this.lexicon = lexicon;
        this.width = network.width();
        Features features = new Features();
        for (int place = ParseFeatures.HEADS; place < ParseFeatures.PLACES; place++) {
            features.clear();
            for (int relation = 0; relation < relations; relation++) {
                ParseFeatures.relation(place, relation, features);
            }
            relationHashes[place] = features.hashes();
            features.clear();
            for (int tag = -OUTSIDE; tag < tags; tag++) {
                ParseFeatures.tag(place, tag, features);
            }
            tagHashes[place] = features.hashes();
        }
        int distances = ParseFeatures.FAR + 1;
        this.span = new PairSums(network, -OUTSIDE, tags, distances, ParseFeatures::span);
        this.gap = new PairSums(network, -OUTSIDE, tags, distances, ParseFeatures::gap);
        int counts = ParseFeatures.MANY + 1;
        this.childrenBelow = new PairSums(network, 0, counts, counts, ParseFeatures::childrenBelow);
        this.childrenOfTop = new PairSums(network, 0, counts, counts, ParseFeatures::childrenOfTop);
        Network.Activation activation = network.activation();
        this.childless = childless(activation, features);
        this.before = sum(Word.BEFORE, Tagger.BEFORE, features, activation);
        this.after = sum(Word.AFTER, Tagger.AFTER, features, activation);
    }

    private long[] childless(Network.Activation activation, Features features) {
        long[] places = new long[ParseFeatures.PLACES * width];
        for (int place = ParseFeatures.HEADS; place < ParseFeatures.PLACES; place++) {
            features.clear();
            ParseFeatures.tag(place, Tagger.BEFORE, features);
            ParseFeatures.word(place, Word.BEFORE, features);
            ParseFeatures.relation(place, 0, features);
            activation.clear();
            activation.add(features);
            activation.keep(places, place * width);
        }
        for (int i = ParseFeatures.HEADS * width; i < ParseFeatures.WORDS * width; i++) {
            places[i] += places[i + ParseFeatures.FURTHER * width];
        }
        return places;
    }

    /**
     * What the places give where there is no child, one after the other. Where there is no nearest child there is no
     * next one either: its place counts for both.
     */
    long[] childless() {
        return childless;
    }

    /** The sums of the words at all positions. */
    long[][] of(Tokens tokens, int[] tags, Features features, Network.Activation activation) {
        tokens.requireOf(lexicon);
        long[][] sums = new long[tokens.root() + 3][];
        Arrays.fill(sums, 0, Tokens.FIRST, before);
        Arrays.fill(sums, tokens.root(), sums.length, after);
        for (int position = Tokens.FIRST; position < tokens.root(); position++) {
            sums[position] = of(tokens.word(position), tags[position], features, activation);
        }
        return sums;
    }

    int width() {
        return width;
    }

    /** The feature of a tag in a place. */
    int tagHash(int place, int tag) {
        return tagHashes[place][OUTSIDE + tag];
    }

    /** The feature of a relation in a place. */
    int relationHash(int place, int relation) {
        return relationHashes[place][relation];
    }

    private long[] of(Word word, int tag, Features features, Network.Activation activation) {
        Sums all = word.parseSums;
        for (Sums known = all; known != null; known = known.others) {
            if (known.tag == tag) {
                return known.rows;
            }
        }
        long[] rows = sum(word, tag, features, activation);
        word.parseSums = new Sums(tag, rows, all);
        return rows;
    }

    private long[] sum(Word word, int tag, Features features, Network.Activation activation) {
        long[] rows = new long[ROWS * width];
        for (int place = 0; place < ParseFeatures.WORDS; place++) {
            features.clear();
            ParseFeatures.tag(place, tag, features);
            ParseFeatures.word(place, word, features);
            activation.clear();
            activation.add(features);
            activation.keep(rows, place * width);
        }
        features.clear();
        ParseFeatures.tagsOfBareTop(tag, features);
        activation.clear();
        childrenOfTop.addTo(activation, 0, 0);
        bare(rows, BARE_TOP, ParseFeatures.TOP, features, activation);
        features.clear();
        activation.clear();
        childrenBelow.addTo(activation, 0, 0);
        bare(rows, BARE_BELOW, ParseFeatures.BELOW, features, activation);
        ParseFeatures.childrenAhead(0, features);
        activation.clear();
        bare(rows, BARE_AHEAD, ParseFeatures.AHEAD, features, activation);
        return rows;
    }

    /** Adds what the token gives in the first of these places, and what the others give where it has no children. */
    private void bare(long[] rows, int row, int[] places, Features features, Network.Activation activation) {
        activation.add(features);
        activation.add(rows, places[0] * width);
        for (int child : places) {
            if (child >= ParseFeatures.HEADS && child < ParseFeatures.WORDS) {
                activation.add(childless, child * width);
            }
        }
        activation.keep(rows, row * width);
    }
}
