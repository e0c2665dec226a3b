package dev.entente.extraction.lexicon;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All inflected words by their tokens: one pass over a sentence finds every one of them. */
final class Trie {
    private final Node root = new Node();

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final Map<Word, EnumSet<Form>> words = new LinkedHashMap<>();
    }

    void add(String phrase, Word word, Form form) {
        var node = root;
        for (var token : phrase.split(" ")) {
            node = node.next.computeIfAbsent(token, unknown -> new Node());
        }
        node.words.computeIfAbsent(word, unknown -> EnumSet.noneOf(Form.class)).add(form);
    }

    /** Every word at every token, shorter ones too, in the order of their first token. */
    List<Hit> find(List<String> tokens) {
        var hits = new ArrayList<Hit>();
        for (int from = 0; from < tokens.size(); from++) {
            var node = root.next.get(tokens.get(from));
            for (int to = from + 1; node != null; to++) {
                for (var entry : node.words.entrySet()) {
                    hits.add(new Hit(from, to, entry.getKey(), entry.getValue()));
                }
                node = to < tokens.size() ? node.next.get(tokens.get(to)) : null;
            }
        }
        return hits;
    }
}
