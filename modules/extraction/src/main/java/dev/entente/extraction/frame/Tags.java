package dev.entente.extraction.frame;

/** What the tags of the Penn Treebank say of a token, a bit for each thing that rules ask for. */
final class Tags {
    /** A verb with a subject of its own. */
    static final int FINITE = 1;
    /** A verb in the present whose subject is one. */
    static final int SINGULAR = 1 << 1;
    /** A verb without tense, as after "to". */
    static final int INFINITIVE = 1 << 2;

    static final int GERUND = 1 << 3;
    static final int PARTICIPLE = 1 << 4;
    /** Names among them. */
    static final int NOUN = 1 << 5;

    static final int COMMON_NOUN = 1 << 6;
    static final int ADJECTIVE = 1 << 7;

    private Tags() {}

    static byte[] of(String... tags) {
        var bits = new byte[tags.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (byte) bits(tags[i]);
        }
        return bits;
    }

    private static int bits(String tag) {
        return switch (tag) {
            case "VBZ" -> FINITE | SINGULAR;
            case "VBD", "VBP", "MD" -> FINITE;
            case "VB" -> INFINITIVE;
            case "VBG" -> GERUND;
            case "VBN" -> PARTICIPLE;
            case "NN", "NNS" -> NOUN | COMMON_NOUN;
            case "NNP", "NNPS" -> NOUN;
            case "JJ", "JJR", "JJS" -> ADJECTIVE;
            default -> 0;
        };
    }
}
