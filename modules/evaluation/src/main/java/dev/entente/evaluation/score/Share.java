package dev.entente.evaluation.score;

/**
 * So many of so many.
 *
 * @param part at most the whole
 */
public record Share(int part, int whole) {
    public Share {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException("%d is no part of %d".formatted(part, whole));
        }
    }

    /** Per cent; 0 of nothing. */
    public double percent() {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }

    @Override
    public String toString() {
        return part + "/" + whole;
    }
}
