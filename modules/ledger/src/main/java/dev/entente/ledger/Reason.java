package dev.entente.ledger;

import dev.entente.model.Claim;
import dev.entente.model.Document;

/**
 * What became of one claim in the making of a value, and why.
 *
 * @param document the article that makes the claim
 * @param claim the claim: its sentence, its rule, how its date was found
 * @param value the value that it speaks for
 * @param verdict what became of it
 * @param why the reason, in words
 */
public record Reason(Document document, Claim claim, String value, Verdict verdict, String why) {
    /** What may become of a claim, from the most telling to the least. */
    public enum Verdict {
        /** The value rests on it. */
        DECIDES,
        /** It tells that the value holds. */
        CONFIRMS,
        /** What it tells of is yet to come. */
        AWAITED,
        /** It contradicts the value. */
        DISPUTES,
        /** It led to an earlier value. */
        PAST,
        /** It lost, or was never in the race. */
        LOSES,
        /** Its article was revised, read again or withdrawn. */
        WITHDRAWN
    }
}
