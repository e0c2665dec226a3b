package dev.entente.extraction.lexicon;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All inflected words by their tokens: one pass over a sentence finds every one of them. */
final class Trie {
    private static final Node NONE = new Node();

    private final Node root = new Node();

    /** What goes on from a token, and the words that end there. */
    static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final List<Entry> words = new ArrayList<>();
    }

    private record Entry(Word word, Set<Form> forms, List<Construction> constructions) {}

    /** @param constructions those that begin with the word's class */
    void add(String phrase, Word word, Form form, List<Construction> constructions) {
        var node = root;
        for (var token : phrase.split(" ")) {
            node = node.next.computeIfAbsent(token, unknown -> new Node());
        }
        for (var entry : node.words) {
            if (entry.word.equals(word)) {
                entry.forms.add(form);
                return;
            }
        }
        node.words.add(new Entry(word, EnumSet.of(form), constructions));
    }

    /** What begins with a token. */
    Node start(String token) {
        return root.next.getOrDefault(token, NONE);
    }

    /** Every word at every token, shorter ones too, in the order of their first token. */
    List<Hit> find(Opening[] tokens) {
        var hits = new ArrayList<Hit>(2 * tokens.length);
        for (int from = 0; from < tokens.length; from++) {
            var node = tokens[from].node;
            for (int to = from + 1; node != null; to++) {
                for (int i = 0; i < node.words.size(); i++) {
                    var entry = node.words.get(i);
                    hits.add(new Hit(from, to, entry.word, entry.forms, entry.constructions));
                }
                node = to < tokens.length && !node.next.isEmpty() ? node.next.get(tokens[to].word()) : null;
            }
        }
        return hits;
    }
}
