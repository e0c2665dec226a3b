package dev.entente.extraction.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All inflected words by their tokens: one pass over a sentence finds every one of them. */
final class Trie {
    private static final Entry[] NO_WORDS = {};
    private static final Node NOTHING = new Node();

    /** The number of a token with which no phrase goes on. */
    static final int NEVER = -1;

    private final Map<String, Node> beginnings = new HashMap<>();
    /** The tokens that a phrase may go on with, by number: all others are not looked up. */
    private final Map<String, Integer> later = new HashMap<>();

    /** What goes on from a token, and the words that end there. */
    static final class Node {
        private Entry[] words = NO_WORDS;
        /** The numbers of the tokens that may come next, in ascending order, and what goes on from each. */
        private int[] numbers = {};

        private Node[] next = {};

        Entry[] words() {
            return words;
        }

        boolean goesOn() {
            return numbers.length > 0;
        }

        /** What goes on with a token, or null where nothing does. */
        private Node with(int number) {
            var at = Arrays.binarySearch(numbers, number);
            return at < 0 ? null : next[at];
        }

        private Node extended(int number) {
            var at = Arrays.binarySearch(numbers, number);
            if (at >= 0) {
                return next[at];
            }
            var place = -at - 1;
            numbers = Arrays.copyOf(numbers, numbers.length + 1);
            next = Arrays.copyOf(next, numbers.length);
            System.arraycopy(numbers, place, numbers, place + 1, numbers.length - 1 - place);
            System.arraycopy(next, place, next, place + 1, numbers.length - 1 - place);
            numbers[place] = number;
            next[place] = new Node();
            return next[place];
        }
    }

    record Entry(Word word, Part part, Set<Form> forms, List<Construction> constructions, int classHash) {
        Hit at(int from, int to) {
            return new Hit(from, to, word, part, forms, constructions, classHash);
        }
    }

    /** @param constructions those that begin with the word's class */
    void add(String phrase, Word word, Form form, List<Construction> constructions) {
        var tokens = phrase.split(" ");
        var node = beginnings.computeIfAbsent(tokens[0], unknown -> new Node());
        for (int i = 1; i < tokens.length; i++) {
            node = node.extended(later.computeIfAbsent(tokens[i], unknown -> later.size()));
        }
        for (var entry : node.words) {
            if (entry.word.equals(word)) {
                entry.forms.add(form);
                return;
            }
        }
        node.words = Arrays.copyOf(node.words, node.words.length + 1);
        node.words[node.words.length - 1] = new Entry(
                word,
                word.part(),
                EnumSet.of(form),
                constructions,
                word.wordClass().hashCode());
    }

    /** What begins with a token. */
    Node start(String token) {
        return beginnings.getOrDefault(token, NOTHING);
    }

    /** The number of a token with which a phrase may go on, or {@link #NEVER}. */
    int number(String token) {
        return later.getOrDefault(token, NEVER);
    }

    /** Every word at every token, shorter ones too, in the order of their first token. */
    List<Hit> find(Opening[] tokens) {
        var hits = new ArrayList<Hit>(2 * tokens.length);
        for (int from = 0; from < tokens.length; from++) {
            for (var entry : tokens[from].words) {
                hits.add(entry.at(from, from + 1));
            }
            var node = tokens[from].next;
            for (int at = from + 1; node != null && at < tokens.length && tokens[at].number != NEVER; at++) {
                node = node.with(tokens[at].number);
                if (node != null) {
                    for (var entry : node.words) {
                        hits.add(entry.at(from, at + 1));
                    }
                }
            }
        }
        return hits;
    }
}
