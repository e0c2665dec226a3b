package dev.entente.extraction.language.model;

/** What pairs of small numbers give to the hidden units, summed beforehand. Immutable. */
final class PairSums {

    private final int lowest;
    private final int seconds;
    private final int width;
    private final long[] sums;

    /** Adds the features of a pair. */
    interface Filling {
        void add(int first, int second, Features features);
    }

    /**
     * @param lowest the lowest first number
     * @param end one more than the highest first number
     * @param seconds how many second numbers there are, from 0 on
     */
    PairSums(Network network, int lowest, int end, int seconds, Filling filling) {
        this.lowest = lowest;
        this.seconds = seconds;
        this.width = network.width();
        this.sums = new long[(end - lowest) * seconds * width];
        Features features = new Features();
        Network.Activation activation = network.activation();
        for (int first = lowest; first < end; first++) {
            for (int second = 0; second < seconds; second++) {
                features.clear();
                filling.add(first, second, features);
                activation.clear();
                activation.add(features);
                activation.keep(sums, index(first, second));
            }
        }
    }

    /** Adds what a pair gives. */
    void addTo(Network.Activation activation, int first, int second) {
        activation.add(sums, index(first, second));
    }

    private int index(int first, int second) {
        return ((first - lowest) * seconds + second) * width;
    }
}
