package dev.entente.extraction.frame;

import java.util.List;

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
    /** Any verb but "will" and its like. */
    static final int VERB = 1 << 8;

    static final int CONJUNCTION = 1 << 9;
    /** Also what begins a clause: "because". */
    static final int PREPOSITION = 1 << 10;
    /** "who", "which", "when". */
    static final int QUESTION = 1 << 11;

    static final int MARK = 1 << 12;
    /** What an object may begin with: "the", "two", "its", "to". */
    static final int OPENER = 1 << 13;
    /** A verb in the present whose subjects are several. */
    static final int PLURAL = 1 << 14;

    private Tags() {}

    /** The bits of each tag. */
    static short[] of(List<String> tags) {
        var bits = new short[tags.size()];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (short) bits(tags.get(i));
        }
        return bits;
    }

    private static int bits(String tag) {
        return switch (tag) {
            case "VBZ" -> VERB | FINITE | SINGULAR;
            case "VBD" -> VERB | FINITE;
            case "VBP" -> VERB | FINITE | PLURAL;
            case "MD" -> FINITE;
            case "VB" -> VERB | INFINITIVE;
            case "VBG" -> VERB | GERUND;
            case "VBN" -> VERB | PARTICIPLE;
            case "NN", "NNS" -> NOUN | COMMON_NOUN;
            case "NNP", "NNPS" -> NOUN;
            case "JJ", "JJR", "JJS" -> ADJECTIVE;
            case "CC" -> CONJUNCTION;
            case "IN" -> PREPOSITION;
            case "WDT", "WP", "WP$", "WRB" -> QUESTION;
            case "DT", "CD", "PRP$", "TO" -> OPENER;
            default -> Character.isLetter(tag.charAt(0)) ? 0 : MARK;
        };
    }
}
