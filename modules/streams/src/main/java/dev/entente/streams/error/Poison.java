package dev.entente.streams.error;

/**
 * Why a record could not be taken in, where its bytes could be decoded; {@code PoisonRecordException.Cause} of the
 * registry has the causes of those that could not. Its name is in the dead letter's header and in the metric that
 * counts it.
 */
public enum Poison {
    /** No key: nothing says which article or pair it is about. */
    NULL_KEY,
    /** The key is not UTF-8, or not the key that its value names. */
    INVALID_KEY,
    /** The key belongs to another partition: its producer does not place by murmur2. */
    MISROUTED,
    /** Larger than its topic is made for. Its letter has no value: the record stays where it was written. */
    OVERSIZED,
    /** An article of which more is claimed than one record holds. */
    TOO_MANY_CLAIMS,
    /** A serde that is not ours could not decode it, and says no more. */
    UNDECODABLE,
    /** Decoded, and still not a record we can take: a pair that is none, a date that is none. */
    INVALID_VALUE,
    /** Our own code failed on it: a bug, and its stack digest says which. */
    FAILED
}
