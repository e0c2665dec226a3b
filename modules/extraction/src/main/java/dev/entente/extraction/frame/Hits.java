package dev.entente.extraction.frame;

import dev.entente.extraction.lexicon.ClassBits;
import dev.entente.extraction.lexicon.Construction;
import dev.entente.extraction.lexicon.Element;
import dev.entente.extraction.lexicon.Hit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words of the lexicon in a sentence, by where they stand. Rules ask a few hundred times a sentence whether a word
 * of some class stands somewhere, and mostly none does: bits say so at a glance.
 */
final class Hits {
    private static final Hit[] NONE = {};

    /** The most tokens of a word that is looked for from its end. */
    private static final int LONGEST = 5;
    /** The most of one that is looked for from its middle. */
    private static final int LONGEST_OVER = 4;

    private final Hit[][] at;
    /** The {@link ClassBits} of the words that begin at each token. */
    private final long[] classesAt;
    /** Of those that end before each token. */
    private final long[] classesBefore;
    /** Of all words. */
    private long firstBits;

    private long secondBits;
    private final boolean[] verbAt;
    private final List<Hit> heads = new ArrayList<>();

    /**
     * @param size the number of tokens
     * @param hits in the order of their first tokens
     */
    Hits(int size, List<Hit> hits) {
        at = new Hit[size][];
        Arrays.fill(at, NONE);
        classesAt = new long[size];
        classesBefore = new long[size + 1];
        verbAt = new boolean[size];
        for (int from = 0, to; from < hits.size(); from = to) {
            var token = hits.get(from).from();
            for (to = from; to < hits.size() && hits.get(to).from() == token; to++) {
                note(hits.get(to));
            }
            var own = new Hit[to - from];
            for (int i = from; i < to; i++) {
                own[i - from] = hits.get(i);
            }
            at[token] = own;
        }
    }

    private void note(Hit hit) {
        var bit = ClassBits.first(hit.classHash());
        classesAt[hit.from()] |= bit;
        classesBefore[hit.to()] |= bit;
        firstBits |= bit;
        secondBits |= ClassBits.second(hit.classHash());
        verbAt[hit.from()] |= hit.isVerb();
        if (!hit.constructions().isEmpty()) {
            heads.add(hit);
        }
    }

    /** The words with which a construction may begin, in their order. */
    List<Hit> heads() {
        return heads;
    }

    /** False where the sentence lacks a word that the construction needs beside its head. */
    boolean mayHold(Construction construction) {
        var needs = construction.needs();
        if ((needs.firstBits() & ~firstBits) != 0 || (needs.secondBits() & ~secondBits) != 0) {
            return false;
        }
        for (int i = 0; i < needs.alternatives().size(); i++) {
            var element = needs.alternatives().get(i);
            if ((firstBits & element.firstBits()) == 0 || (secondBits & element.secondBits()) == 0) {
                return false;
            }
        }
        return true;
    }

    /** False where no word at the token can stand in a place of a pattern. */
    boolean mayBegin(int token, Element element) {
        return token >= 0 && token < classesAt.length && (classesAt[token] & element.firstBits()) != 0;
    }

    /** True where a verb begins at the token. */
    boolean hasVerb(int token) {
        return token >= 0 && token < verbAt.length && verbAt[token];
    }

    /** The words that begin at the token. */
    List<Hit> at(int token) {
        return token < 0 || token >= at.length ? List.of() : Arrays.asList(at[token]);
    }

    /** True where a word of the class begins at the token. */
    boolean is(int token, String wordClass) {
        for (var hit : at(token, wordClass)) {
            if (hit.is(wordClass)) {
                return true;
            }
        }
        return false;
    }

    /** The longest word of the class that begins at the token, or null where none does. */
    Hit from(int token, String wordClass) {
        Hit longest = null;
        for (var hit : at(token, wordClass)) {
            if (hit.is(wordClass) && (longest == null || hit.to() > longest.to())) {
                longest = hit;
            }
        }
        return longest;
    }

    /** The longest word of the class that ends just before the token, or null where none does. */
    Hit before(int token, String wordClass) {
        if (token <= 0 || token >= classesBefore.length || (classesBefore[token] & ClassBits.first(wordClass)) == 0) {
            return null;
        }
        for (int from = Math.max(0, token - LONGEST); from < token; from++) {
            for (var hit : at(from, wordClass)) {
                if (hit.to() == token && hit.is(wordClass)) {
                    return hit;
                }
            }
        }
        return null;
    }

    /** The longest word of the class that holds the token, or null where none does. */
    Hit over(int token, String wordClass) {
        Hit longest = null;
        for (int from = Math.max(0, token + 1 - LONGEST_OVER); from <= token; from++) {
            for (var hit : at(from, wordClass)) {
                if (hit.to() > token && hit.is(wordClass) && (longest == null || hit.length() > longest.length())) {
                    longest = hit;
                }
            }
        }
        return longest;
    }

    /** The words that begin at the token; perhaps none where none of them is of the class. */
    private Hit[] at(int token, String wordClass) {
        return token < 0 || token >= classesAt.length || (classesAt[token] & ClassBits.first(wordClass)) == 0
                ? NONE
                : at[token];
    }
}
