package dev.entente.extraction.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Names as paths over words, in one open-addressed table. Hyphens count for nothing within a name, so "Guinea-Bissau"
 * is found as "Guinea Bissau" too.
 */
final class Trie {
    /** No node. */
    static final int NONE = -1;

    private static final int ROOT = 0;

    private static final Designation[] NOTHING = {};

    private final Vocabulary vocabulary = new Vocabulary();
    private final List<Designation[]> ends = new ArrayList<>();
    private long[] keys = new long[1 << 14];
    private int[] children = new int[1 << 14];
    private int edges;

    Trie() {
        ends.add(NOTHING);
    }

    void add(Designation designation) {
        var node = ROOT;
        for (var word : designation.words()) {
            node = childOrNew(node, vocabulary.add(word));
        }
        var there = ends.get(node);
        var more = Arrays.copyOf(there, there.length + 1);
        more[there.length] = designation;
        ends.set(node, more);
    }

    /** What ends exactly where these words end. */
    List<Designation> at(List<String> words) {
        var node = ROOT;
        for (var word : words) {
            var id = vocabulary.id(word);
            node = id == Vocabulary.UNKNOWN ? NONE : child(node, id);
            if (node == NONE) {
                return List.of();
            }
        }
        return List.of(ends.get(node));
    }

    /** What the names know of a word, for use once all names are in. */
    Atom atom(String form, Contexts contexts) {
        var id = vocabulary.id(form);
        var folded = Folding.fold(form);
        var start = id == Vocabulary.UNKNOWN ? NONE : child(ROOT, id);
        return new Atom(form, folded, id, start, Atom.isHyphen(form), contexts.isSign(folded));
    }

    /** The longest name that begins at this atom. */
    Optional<Match> longest(Atoms atoms, int begin, boolean isShouted) {
        Match best = null;
        var node = atoms.get(begin).start();
        var end = begin + 1;
        while (node != NONE) {
            for (var designation : ends.get(node)) {
                if (designation.fits(atoms, begin, end, isShouted)) {
                    best = new Match(end, designation);
                    break;
                }
            }
            var next = end;
            while (next < atoms.size() && atoms.isHyphen(next)) {
                next++;
            }
            if (next == atoms.size()) {
                break;
            }
            var id = atoms.get(next).id();
            node = id == Vocabulary.UNKNOWN ? NONE : child(node, id);
            end = next + 1;
        }
        return Optional.ofNullable(best);
    }

    /** A name found; {@code end} is one past its last atom. */
    record Match(int end, Designation designation) {}

    private int child(int node, int word) {
        var slot = slot(key(node, word));
        return keys[slot] == 0 ? NONE : children[slot];
    }

    private int childOrNew(int node, int word) {
        var child = child(node, word);
        if (child != NONE) {
            return child;
        }
        if (++edges * 2 > keys.length) {
            grow();
        }
        put(key(node, word), ends.size());
        ends.add(NOTHING);
        return ends.size() - 1;
    }

    private void put(long key, int child) {
        var slot = slot(key);
        keys[slot] = key;
        children[slot] = child;
    }

    private void grow() {
        var oldKeys = keys;
        var oldChildren = children;
        keys = new long[oldKeys.length * 2];
        children = new int[keys.length];
        Arrays.fill(children, NONE);
        for (var i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i], oldChildren[i]);
            }
        }
    }

    private int slot(long key) {
        var mixed = key * 0x9E3779B97F4A7C15L;
        var slot = (int) (mixed >>> 32) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    /** Words are counted from one in a key, so that no key is zero. */
    private static long key(int node, int word) {
        return (long) node << 32 | word + 1;
    }
}
