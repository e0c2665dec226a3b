package dev.entente.extraction.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All inflected words by their tokens: one pass over a sentence finds every one of them. */
final class Trie {
    private static final Entry[] NO_WORDS = {};

    private final Node root = new Node();
    /** The tokens that a phrase may go on with: all others are not looked up. */
    private final Set<String> later = new HashSet<>();

    /** What goes on from a token, and the words that end there. */
    static final class Node {
        /** Null for most, from which no phrase goes on. */
        private Map<String, Node> next;

        private Entry[] words = NO_WORDS;

        private Node next(String token) {
            if (next == null) {
                next = new HashMap<>();
            }
            return next.computeIfAbsent(token, unknown -> new Node());
        }
    }

    private record Entry(Word word, Set<Form> forms, List<Construction> constructions, int classHash) {
        Hit at(int from, int to) {
            return new Hit(from, to, word, forms, constructions, classHash);
        }
    }

    /** @param constructions those that begin with the word's class */
    void add(String phrase, Word word, Form form, List<Construction> constructions) {
        var node = root;
        for (var token : phrase.split(" ")) {
            if (node != root) {
                later.add(token);
            }
            node = node.next(token);
        }
        for (var entry : node.words) {
            if (entry.word.equals(word)) {
                entry.forms.add(form);
                return;
            }
        }
        node.words = Arrays.copyOf(node.words, node.words.length + 1);
        node.words[node.words.length - 1] = new Entry(
                word, EnumSet.of(form), constructions, word.wordClass().hashCode());
    }

    /** What begins with a token, or null where nothing does. */
    Node start(String token) {
        return root.next.get(token);
    }

    /** True where a phrase may go on with the token. */
    boolean goesOn(String token) {
        return later.contains(token);
    }

    /** Every word at every token, shorter ones too, in the order of their first token. */
    List<Hit> find(Opening[] tokens) {
        var hits = new ArrayList<Hit>(2 * tokens.length);
        for (int from = 0; from < tokens.length; from++) {
            var node = tokens[from].node;
            for (int to = from + 1; node != null; to++) {
                for (var entry : node.words) {
                    hits.add(entry.at(from, to));
                }
                node = node.next != null && to < tokens.length && tokens[to].goesOn
                        ? node.next.get(tokens[to].word())
                        : null;
            }
        }
        return hits;
    }
}
