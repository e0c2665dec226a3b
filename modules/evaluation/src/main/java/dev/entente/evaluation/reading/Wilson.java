package dev.entente.evaluation.reading;

/**
 * Wilson's 95 % interval of a share seen in a sample (Wilson 1927): right for few cases too, and never beyond 0 and 1.
 *
 * @param low its lower end
 * @param high its upper end
 */
record Wilson(double low, double high) {
    /** The normal distribution's quantile at 97.5 %. */
    private static final double Z = 1.959963984540054;

    /**
     * The interval.
     *
     * @param hits at most the trials
     * @param trials at least one
     */
    static Wilson of(int hits, int trials) {
        double share = (double) hits / trials;
        var spread = Z * Math.sqrt(share * (1 - share) / trials + Z * Z / (4.0 * trials * trials));
        var middle = share + Z * Z / (2.0 * trials);
        var whole = 1 + Z * Z / trials;
        return new Wilson(Math.max(0, (middle - spread) / whole), Math.min(1, (middle + spread) / whole));
    }
}
