package dev.entente.extraction.language.model;

/**
 * Sets the hidden units to what {@link ParseFeatures} make of the states of one sentence, one after another. What the
 * tokens below the top of the stack give cannot change while that is on top of them; what the top and the buffer give
 * changes when one of their tokens gets a child. So each of the three is summed anew only then; and what a token
 * without children gives, as most are, is summed once for its word.
 */
final class ParseSteps {

    private final ParseSums words;
    private final long[][] sums;
    private final int[] tags;
    private final Features features;
    private final Network.Activation activation;
    private final int width;
    private final int[] positions = new int[ParseFeatures.PLACES];

    /** By depth of the stack; and under which top each was summed. */
    private final long[] below;

    private final int[] tops;
    /** By position; and one more than the children to the right with which each was summed. */
    private final long[] top;

    private final int[] topCounts;
    /** The buffer's, and the next token and its children to the left with which it was summed. */
    private final long[] ahead;

    private int next;
    private int nextCount;

    ParseSteps(ParseSums words, Tokens tokens, int[] tags, Features features, Network.Activation activation) {
        this.words = words;
        this.tags = tags;
        this.features = features;
        this.activation = activation;
        sums = words.of(tokens, tags, features, activation);
        width = words.width();
        below = new long[(tokens.size() + 1) * width];
        tops = new int[tokens.size() + 1];
        top = new long[tokens.root() * width];
        topCounts = new int[tokens.root()];
        ahead = new long[width];
    }

    void activate(Configuration state) {
        int depth = state.depth();
        int s0 = state.stack(0);
        int b0 = state.next();
        if (tops[depth] != s0) {
            tops[depth] = s0;
            sumBelow(state, depth);
        }
        boolean bareTop = isBare(state, s0);
        if (!bareTop && topCounts[s0] != state.rightCounts[s0] + 1) {
            topCounts[s0] = state.rightCounts[s0] + 1;
            begin(state, ParseFeatures.TOP);
            addChildren(words.childrenOfTop, s0, state);
            ParseFeatures.tagsOfTop(tags, state, features);
            keep(top, s0);
        }
        if (next != b0 || nextCount != state.leftCounts[b0]) {
            next = b0;
            nextCount = state.leftCounts[b0];
            sumAhead(state, b0);
        }
        activation.clear();
        activation.add(below, depth * width);
        if (bareTop) {
            activation.add(sums[s0], ParseSums.BARE_TOP * width);
        } else {
            activation.add(top, s0 * width);
        }
        activation.add(ahead, 0);
        words.gap.addTo(activation, tags[s0], ParseFeatures.distance(s0, b0));
        features.clear();
        ParseFeatures.pairsBetween(tags, state, features);
        activation.add(features);
        activation.settle();
    }

    private void sumBelow(Configuration state, int depth) {
        int s1 = state.stack(1);
        if (isBare(state, s1)) {
            activation.clear();
            features.clear();
            activation.add(sums[s1], ParseSums.BARE_BELOW * width);
            activation.add(sums[state.stack(2)], ParseFeatures.THIRD * width);
        } else {
            begin(state, ParseFeatures.BELOW);
            addChildren(words.childrenBelow, s1, state);
        }
        words.span.addTo(activation, tags[s1], ParseFeatures.distance(s1, state.stack(0)));
        ParseFeatures.tagsBelow(tags, state, features);
        keep(below, depth);
    }

    private void sumAhead(Configuration state, int b0) {
        if (state.leftCounts[b0] == 0) {
            activation.clear();
            features.clear();
            activation.add(sums[b0], ParseSums.BARE_AHEAD * width);
            activation.add(sums[Math.min(b0 + 1, state.root())], ParseFeatures.SECOND_AHEAD * width);
            activation.add(sums[Math.min(b0 + 2, state.root())], ParseFeatures.THIRD_AHEAD * width);
        } else {
            begin(state, ParseFeatures.AHEAD);
            ParseFeatures.childrenAhead(ParseFeatures.count(state.leftCounts[b0]), features);
        }
        ParseFeatures.pairAhead(tags, state, features);
        keep(ahead, 0);
    }

    private static boolean isBare(Configuration state, int position) {
        return state.leftCounts[position] + state.rightCounts[position] == 0;
    }

    private void addChildren(PairSums sums, int head, Configuration state) {
        sums.addTo(
                activation, ParseFeatures.count(state.leftCounts[head]), ParseFeatures.count(state.rightCounts[head]));
    }

    /** Begins a sum with what the tokens in these places give by themselves. */
    private void begin(Configuration state, int[] places) {
        ParseFeatures.locate(state, positions);
        activation.clear();
        features.clear();
        for (int place : places) {
            int position = positions[place];
            if (place >= ParseFeatures.HEADS && position == 0) {
                if (place < ParseFeatures.WORDS || positions[place - ParseFeatures.FURTHER] != 0) {
                    activation.add(words.childless(), place * width);
                }
                continue;
            }
            if (place < ParseFeatures.WORDS) {
                activation.add(sums[position], place * width);
            } else {
                features.add(words.tagHash(place, tags[position]));
            }
            if (place >= ParseFeatures.HEADS) {
                features.add(words.relationHash(place, state.relation(position)));
            }
        }
    }

    private void keep(long[] table, int row) {
        activation.add(features);
        activation.keep(table, row * width);
    }
}
