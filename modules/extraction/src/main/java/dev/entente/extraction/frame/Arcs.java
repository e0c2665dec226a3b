package dev.entente.extraction.frame;

import dev.entente.extraction.language.Parse;

/** The parse of a sentence by the sentence's own tokens; a name is one word in it, for which its first token stands. */
final class Arcs {
    /** The head of the root. */
    static final int ROOT = Parse.ROOT;

    private final Parse parse;
    private final int[] nodeOf;
    private final int[] tokenOf;

    /** @param nodeOf for each token the word of the parse that stands for it */
    Arcs(Parse parse, int[] nodeOf) {
        this.parse = parse;
        this.nodeOf = nodeOf;
        this.tokenOf = new int[parse.size()];
        for (int token = nodeOf.length - 1; token >= 0; token--) {
            tokenOf[nodeOf[token]] = token;
        }
    }

    /** The token that this one depends on, or {@link #ROOT}. */
    int head(int token) {
        var head = parse.head(nodeOf[token]);
        return head == Parse.ROOT ? ROOT : tokenOf[head];
    }

    /** Whether the token depends on its head in one of these relations of Universal Dependencies, or a subtype. */
    boolean is(int token, String... relations) {
        return parse.is(nodeOf[token], relations);
    }

    /** The tokens that depend on this one in one of the relations, from left to right. */
    int[] children(int token, String... relations) {
        var children = parse.children(nodeOf[token], relations);
        for (int i = 0; i < children.length; i++) {
            children[i] = tokenOf[children[i]];
        }
        return children;
    }

    boolean hasChild(int token, String... relations) {
        return parse.hasChild(nodeOf[token], relations);
    }

    /** The tag of the Penn Treebank. */
    String tag(int token) {
        return parse.tag(nodeOf[token]);
    }

    boolean isVerb(int token) {
        return parse.isVerb(nodeOf[token]);
    }
}
