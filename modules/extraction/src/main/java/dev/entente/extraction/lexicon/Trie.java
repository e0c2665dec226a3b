package dev.entente.extraction.lexicon;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All inflected words by their tokens: one pass over a sentence finds every one of them. */
final class Trie {
    private final Node root = new Node();

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final List<Entry> words = new ArrayList<>();
    }

    private record Entry(Word word, Set<Form> forms) {}

    void add(String phrase, Word word, Form form) {
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
        node.words.add(new Entry(word, EnumSet.of(form)));
    }

    /** Every word at every token, shorter ones too, in the order of their first token. */
    List<Hit> find(List<String> tokens) {
        var hits = new ArrayList<Hit>();
        for (int from = 0; from < tokens.size(); from++) {
            var node = root.next.get(tokens.get(from));
            for (int to = from + 1; node != null; to++) {
                for (int i = 0; i < node.words.size(); i++) {
                    var entry = node.words.get(i);
                    hits.add(new Hit(from, to, entry.word, entry.forms));
                }
                node = to < tokens.size() ? node.next.get(tokens.get(to)) : null;
            }
        }
        return hits;
    }
}
