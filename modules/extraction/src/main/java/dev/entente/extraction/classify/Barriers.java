package dev.entente.extraction.classify;

import java.util.Set;

/** What no pattern reaches across: the end of a clause. */
final class Barriers {
    private static final Set<String> MARKS = Set.of(";", ":", ".", "?", "!", "\"", "“", "”", "(", "--", "—", "–");
    private static final Set<String> WORDS = Set.of(
            "who", "which", "that", "after", "before", "because", "while", "when", "if", "saying", "said", "although");

    private Barriers() {}

    static boolean stopsAt(Scene scene, int token) {
        var form = scene.parse().form(token);
        return MARKS.contains(form) || WORDS.contains(form);
    }
}
