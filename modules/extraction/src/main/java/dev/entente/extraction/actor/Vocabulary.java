package dev.entente.extraction.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers the words of the lexicon, and finds a word's number without making a new string where it is plain ASCII. */
final class Vocabulary {
    static final int UNKNOWN = -1;

    private final List<String> words = new ArrayList<>();
    private int[] slots = filled(1 << 12);

    /** Number of the word, new if it has none yet. */
    int add(String form) {
        var word = Folding.fold(form);
        var known = find(word);
        if (known != UNKNOWN) {
            return known;
        }
        if (words.size() * 3 > slots.length) {
            grow();
        }
        words.add(word);
        place(words.size() - 1);
        return words.size() - 1;
    }

    /** Number of the word however it is written, or {@link #UNKNOWN}. */
    int id(String form) {
        return Folding.isAscii(form) ? find(form) : find(Folding.fold(form));
    }

    private int find(String form) {
        for (var slot = hash(form) & slots.length - 1; ; slot = slot + 1 & slots.length - 1) {
            var id = slots[slot];
            if (id == UNKNOWN || isSame(words.get(id), form)) {
                return id;
            }
        }
    }

    private void place(int id) {
        var slot = hash(words.get(id)) & slots.length - 1;
        while (slots[slot] != UNKNOWN) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = id;
    }

    private void grow() {
        slots = filled(slots.length * 2);
        for (var id = 0; id < words.size(); id++) {
            place(id);
        }
    }

    private static int hash(String form) {
        var hash = 0;
        for (var i = 0; i < form.length(); i++) {
            hash = hash * 31 + lower(form.charAt(i));
        }
        hash ^= hash >>> 15;
        return hash;
    }

    private static boolean isSame(String word, String form) {
        if (word.length() != form.length()) {
            return false;
        }
        for (var i = 0; i < word.length(); i++) {
            if (word.charAt(i) != lower(form.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    private static int[] filled(int size) {
        var slots = new int[size];
        Arrays.fill(slots, UNKNOWN);
        return slots;
    }
}
