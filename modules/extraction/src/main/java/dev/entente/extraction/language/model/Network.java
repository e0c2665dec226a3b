package dev.entente.extraction.language.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A network of one hidden layer over hashed features (after Chen and Manning 2014): each feature adds its row to the
 * hidden units, what is left below zero is cut off, and every output is a weighted sum of the rest. All in integers, so
 * that every machine comes to the same answer. Immutable; the work of one thread is held in an {@link Activation}.
 *
 * <p>Only what is asked for is worked out: an output is a sum over the units above zero, which are few.
 */
public final class Network {

    private static final int TOGETHER = 4;

    private final Weights rows;
    private final int[] bias;
    private final long[] beginning;
    /** What a sum begins with that is to be added to others. */
    private final long[] nothing;

    private final int[][] outputs;
    private final int[] outputBias;

    private Network(Weights rows, int[] bias, int[][] outputs, int[] outputBias) {
        this.rows = rows;
        this.bias = bias;
        this.beginning = Weights.beginning(bias);
        this.nothing = new long[rows.width()];
        this.outputs = outputs;
        this.outputBias = outputBias;
    }

    /**
     * A network of trained weights, rounded to integers.
     *
     * @param bits the base-two logarithm of the number of rows
     * @param cells the rows, one after the other, with a weight for each hidden unit
     * @param bias what each hidden unit holds before any feature
     * @param outputs for each output the weights of the hidden units, each of which fits 16 bits
     * @param outputBias what each output holds before any hidden unit
     */
    public static Network of(int bits, byte[] cells, int[] bias, int[][] outputs, int[] outputBias) {
        return new Network(
                Weights.of(bits, bias.length, cells),
                bias.clone(),
                Arrays.stream(outputs).map(int[]::clone).toArray(int[][]::new),
                outputBias.clone());
    }

    public int outputs() {
        return outputBias.length;
    }

    public Activation activation() {
        return new Activation();
    }

    void write(DataOutput out) throws IOException {
        rows.write(out);
        for (int value : bias) {
            out.writeInt(value);
        }
        out.writeShort(outputBias.length);
        for (int i = 0; i < outputBias.length; i++) {
            out.writeInt(outputBias[i]);
            for (int weight : outputs[i]) {
                out.writeShort(weight);
            }
        }
    }

    static Network read(DataInput in) throws IOException {
        Weights rows = Weights.read(in);
        int[] bias = new int[rows.columns()];
        for (int i = 0; i < bias.length; i++) {
            bias[i] = in.readInt();
        }
        int[] outputBias = new int[in.readUnsignedShort()];
        int[][] outputs = new int[outputBias.length][bias.length];
        for (int i = 0; i < outputBias.length; i++) {
            outputBias[i] = in.readInt();
            for (int j = 0; j < bias.length; j++) {
                outputs[i][j] = in.readShort();
            }
        }
        return new Network(rows, bias, outputs, outputBias);
    }

    /** The number of longs that a sum of features takes. */
    int width() {
        return rows.width();
    }

    /** The hidden layer as some features leave it. */
    public final class Activation {

        private final Rows gathered = new Rows(rows.width());
        private final long[] sum = new long[rows.width()];
        /** The units above zero, in order, and what they hold. */
        private final int[] active = new int[bias.length];

        private final int[] values = new int[bias.length];
        private int size;
        /** The outputs scored last, and what came out. */
        private final int[] numbers = new int[TOGETHER];

        private final int[] scores = new int[TOGETHER];

        private Activation() {}

        /** Sets the hidden units to what these features make of them. */
        public void activate(Features features) {
            clear();
            add(features);
            settle();
        }

        /** Begins anew, without any feature. */
        void clear() {
            gathered.clear();
        }

        void add(Features features) {
            rows.gather(features, gathered);
        }

        /** Adds features that were summed before, to the longs of {@code sums} from one index on. */
        void add(long[] sums, int at) {
            gathered.add(sums, at);
        }

        /** Writes the sum of what was added to {@code sums} from one index on, to be added another time. */
        void keep(long[] sums, int at) {
            gathered.sum(nothing, sums, at);
        }

        /** Sets the hidden units to what the features added make of them. */
        void settle() {
            gathered.sum(beginning, sum, 0);
            size = Weights.positive(sum, active, values);
        }

        /** Computes {@value #TOGETHER} outputs, which takes little longer than one; they may be the same. */
        private void score(int first, int second, int third, int fourth) {
            int[] firstWeights = outputs[first];
            int[] secondWeights = outputs[second];
            int[] thirdWeights = outputs[third];
            int[] fourthWeights = outputs[fourth];
            int firstTotal = outputBias[first];
            int secondTotal = outputBias[second];
            int thirdTotal = outputBias[third];
            int fourthTotal = outputBias[fourth];
            for (int i = 0; i < size; i++) {
                int unit = active[i];
                int value = values[i];
                firstTotal += value * firstWeights[unit];
                secondTotal += value * secondWeights[unit];
                thirdTotal += value * thirdWeights[unit];
                fourthTotal += value * fourthWeights[unit];
            }
            scores[0] = firstTotal;
            scores[1] = secondTotal;
            scores[2] = thirdTotal;
            scores[3] = fourthTotal;
        }

        /**
         * Chooses the output with the highest value, the first of them where several share it.
         *
         * @param first the output that has the number 0 among the choices
         * @param count how many outputs there are from that on
         * @param choices some of their numbers
         * @return its number
         */
        int best(int first, int count, long choices) {
            long left = choices & (1L << count) - 1;
            int best = Choices.first(left);
            if (Choices.isSingle(left)) {
                return best;
            }
            int highest = Integer.MIN_VALUE;
            while (left != 0) {
                for (int i = 0; i < TOGETHER; i++) {
                    numbers[i] = left == 0 ? numbers[i - 1] : Choices.first(left);
                    left = Choices.rest(left);
                }
                score(first + numbers[0], first + numbers[1], first + numbers[2], first + numbers[3]);
                for (int i = 0; i < TOGETHER; i++) {
                    if (scores[i] > highest) {
                        best = numbers[i];
                        highest = scores[i];
                    }
                }
            }
            return best;
        }
    }
}
