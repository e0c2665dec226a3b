package dev.entente.extraction.language.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A network of one hidden layer over hashed features (after Chen and Manning 2014): each feature adds its row to the
 * hidden units, what is left below zero is cut off, and every output is a weighted sum of the rest. All in integers, so
 * that every machine comes to the same answer. Immutable; the work of one thread is held in an {@link Activation}.
 */
public final class Network {

    private final Weights rows;
    private final int[] bias;
    private final int[][] outputs;
    private final int[] outputBias;

    private Network(Weights rows, int[] bias, int[][] outputs, int[] outputBias) {
        this.rows = rows;
        this.bias = bias;
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
        return new Network(Weights.of(bits, bias.length, cells), bias.clone(), copy(outputs), outputBias.clone());
    }

    public int outputs() {
        return outputs.length;
    }

    public Activation activation() {
        return new Activation();
    }

    void write(DataOutput out) throws IOException {
        rows.write(out);
        for (int value : bias) {
            out.writeInt(value);
        }
        out.writeShort(outputs.length);
        for (int i = 0; i < outputs.length; i++) {
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
        int[][] outputs = new int[in.readUnsignedShort()][bias.length];
        int[] outputBias = new int[outputs.length];
        for (int i = 0; i < outputs.length; i++) {
            outputBias[i] = in.readInt();
            for (int j = 0; j < bias.length; j++) {
                outputs[i][j] = in.readShort();
            }
        }
        return new Network(rows, bias, outputs, outputBias);
    }

    private static int[][] copy(int[][] table) {
        int[][] copy = table.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = table[i].clone();
        }
        return copy;
    }

    /** The hidden layer as some features leave it. */
    public final class Activation {

        private final long[] packed = new long[rows.columns()];
        private final int[] units = new int[rows.columns()];

        private Activation() {}

        /** Sets the hidden units to what these features, of which there is at least one, make of them. */
        public void activate(Features features) {
            rows.sum(features, packed, units);
            for (int i = 0; i < units.length; i++) {
                units[i] = Math.max(0, units[i] + bias[i]);
            }
        }

        public int output(int index) {
            int[] hidden = units;
            int[] weights = outputs[index];
            int sum = outputBias[index];
            for (int i = 0; i < hidden.length; i++) {
                sum += hidden[i] * weights[i];
            }
            return sum;
        }

        /** The output with the highest value among those in a range, the first of them where several share it. */
        public int best(int from, int to) {
            int best = from;
            int highest = output(from);
            for (int i = from + 1; i < to; i++) {
                int value = output(i);
                if (value > highest) {
                    best = i;
                    highest = value;
                }
            }
            return best;
        }
    }
}
