package dev.entente.extraction.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The closed word lists of {@code words.tsv}, by name. */
final class Words {
    private static final String FILE = "words.tsv";

    private final Map<String, Set<String>> lists;

    private Words(Map<String, Set<String>> lists) {
        this.lists = lists;
    }

    static Words load() {
        var lists = new HashMap<String, Set<String>>();
        for (var row : Tsv.load(Words.class, FILE)) {
            lists.computeIfAbsent(row.get("list"), name -> new HashSet<>()).addAll(row.entries("entries"));
        }
        return new Words(lists);
    }

    Set<String> list(String name) {
        var list = lists.get(name);
        if (list == null) {
            throw new IllegalStateException("%s has no list '%s': add a row of that name".formatted(FILE, name));
        }
        return list;
    }
}
