package dev.entente.extraction.language.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A network of one hidden layer over hashed features (after Chen and Manning 2014): each feature adds its row to the
 * hidden units, what is left below zero is cut off, and every output is a weighted sum of the rest. All in integers, so
 * that every machine comes to the same answer. Immutable; the work of one thread is held in an {@link Activation}.
 *
 * <p>The weights of the outputs are kept by hidden unit: units at zero, which are many, are passed over, and the others
 * are added to all outputs in a row.
 */
public final class Network {

    private final Weights rows;
    private final int[] bias;
    private final int[][] units;
    private final int[] outputBias;

    private Network(Weights rows, int[] bias, int[][] units, int[] outputBias) {
        this.rows = rows;
        this.bias = bias;
        this.units = units;
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
                transposed(outputs, bias.length),
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
            for (int[] unit : units) {
                out.writeShort(unit[i]);
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
        int[][] units = new int[bias.length][outputBias.length];
        for (int i = 0; i < outputBias.length; i++) {
            outputBias[i] = in.readInt();
            for (int[] unit : units) {
                unit[i] = in.readShort();
            }
        }
        return new Network(rows, bias, units, outputBias);
    }

    private static int[][] transposed(int[][] outputs, int width) {
        int[][] units = new int[width][outputs.length];
        for (int i = 0; i < outputs.length; i++) {
            for (int j = 0; j < width; j++) {
                units[j][i] = outputs[i][j];
            }
        }
        return units;
    }

    /** The number of longs that a sum of features takes. */
    int width() {
        return rows.width();
    }

    /** The hidden layer as some features leave it. */
    public final class Activation {

        private final Rows gathered = new Rows(rows.width());
        private final long[] sum = new long[rows.width()];
        private final int[] hidden = new int[bias.length];
        private final int[] values = new int[outputBias.length];

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
            gathered.sum(0, sums, at);
        }

        /** Sets the hidden units to what the features added make of them. */
        void settle() {
            gathered.sum(Weights.ZEROS, sum, 0);
            Weights.unpack(sum, hidden);
            for (int i = 0; i < hidden.length; i++) {
                hidden[i] = Math.max(0, hidden[i] + bias[i]);
            }
        }

        /** Computes the outputs of a range. */
        void evaluate(int from, int to) {
            int[] sums = values;
            System.arraycopy(outputBias, from, sums, from, to - from);
            for (int i = 0; i < hidden.length; i++) {
                int value = hidden[i];
                if (value > 0) {
                    int[] weights = units[i];
                    for (int j = from; j < to; j++) {
                        sums[j] += value * weights[j];
                    }
                }
            }
        }

        /** An output of the range that was last evaluated. */
        int output(int index) {
            return values[index];
        }

        /** The output with the highest value among those in a range, the first of them where several share it. */
        public int best(int from, int to) {
            evaluate(from, to);
            int best = from;
            for (int i = from + 1; i < to; i++) {
                if (values[i] > values[best]) {
                    best = i;
                }
            }
            return best;
        }
    }
}
