package dev.entente.extraction.lexicon;

/**
 * Bits that stand for classes of words, so that what cannot be there is known at a glance (after Bloom 1970): one of 64
 * for a class at a token, and two of 128 for a class in a sentence. Classes may share them.
 */
public final class ClassBits {
    private ClassBits() {}

    /** The bit of a class at a token; the first of its bits in a sentence. */
    public static long first(String wordClass) {
        return first(wordClass.hashCode());
    }

    /** The same by the class's hash. */
    public static long first(int classHash) {
        return 1L << classHash;
    }

    /** The second of its bits in a sentence, by the class's hash. */
    public static long second(int classHash) {
        return 1L << (classHash >>> 6);
    }
}
