package dev.entente.model;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Two actors, whichever of them comes first: the unit of the ledger and the key of its topics.
 *
 * @param a code of the actor that comes first in alphabetical order
 * @param b code of the other
 */
public record Pair(String a, String b) implements Comparable<Pair> {
    // Only the codes of contested entities hold a hyphen, and they begin with X-, so a key splits in one way.
    private static final String CODE = "(?:X-)?[A-Z0-9_]+";
    private static final Pattern ACTOR = Pattern.compile(CODE);
    private static final Pattern KEY = Pattern.compile("(" + CODE + ")-(" + CODE + ")");

    public Pair {
        requireCode(a);
        requireCode(b);
        if (a.compareTo(b) >= 0) {
            throw new IllegalArgumentException(
                    "A pair names two different actors in alphabetical order, not %s and %s".formatted(a, b));
        }
    }

    /** The pair of two different actors, in whichever order they are given. */
    public static Pair of(String one, String other) {
        if (one.equals(other)) {
            throw new IllegalArgumentException("A pair names two different actors, not %s twice".formatted(one));
        }
        return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }

    /** Reads a key such as {@code ARM-KAZ} or {@code GEO-X-ABK}. */
    public static Pair parse(String key) {
        var matcher = KEY.matcher(key);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a pair: two actor codes joined by a hyphen, such as ARM-KAZ".formatted(key));
        }
        return new Pair(matcher.group(1), matcher.group(2));
    }

    /** True where the text is written as an actor's code is. */
    public static boolean isCode(String text) {
        return ACTOR.matcher(text).matches();
    }

    /** The key under which everything about the pair is stored and sent. */
    public String key() {
        return a + "-" + b;
    }

    /** Both codes, in order. */
    public List<String> codes() {
        return List.of(a, b);
    }

    /** True where this actor is one of the two. */
    public boolean has(String actor) {
        return a.equals(actor) || b.equals(actor);
    }

    /** The other of the two. */
    public String other(String actor) {
        if (!has(actor)) {
            throw new IllegalArgumentException("%s is not of the pair %s".formatted(actor, key()));
        }
        return a.equals(actor) ? b : a;
    }

    @Override
    public int compareTo(Pair that) {
        return key().compareTo(that.key());
    }

    @Override
    public String toString() {
        return key();
    }

    private static void requireCode(String code) {
        if (!isCode(code)) {
            throw new IllegalArgumentException(
                    "'%s' is not an actor's code: upper-case letters and digits, such as ARM, EU or X-ABK"
                            .formatted(code));
        }
    }
}
