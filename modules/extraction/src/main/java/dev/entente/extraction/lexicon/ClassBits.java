package dev.entente.extraction.lexicon;

/**
 * Bits that stand for classes of words, so that what cannot be there is known at a glance (after Bloom 1970): one of 64
 * for a class at a token, and two of 128 for a class in a sentence. Classes may share them.
 */
public final class ClassBits {
    private ClassBits() {}

    /** The bit of a class at a token; the first of its bits in a sentence. */
    public static long first(String wordClass) {
        return 1L << wordClass.hashCode();
    }

    /** The second of its bits in a sentence. */
    public static long second(String wordClass) {
        return 1L << (wordClass.hashCode() >>> 6);
    }
}
