package dev.entente.extraction.language.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A frozen linear model: a row of one-byte weights for each value of the features' hash, a column for each class.
 *
 * <p>Four columns share a long, each with 16 bits of its own, so that one addition adds four. A long holds the number
 * w0 + w1 2^16 + w2 2^32 + w3 2^48 with signed weights; a sum of such numbers comes apart again exactly as long as no
 * column's sum leaves 16 bits, and with fewer than 256 features of one byte none does.
 */
public final class Weights implements Scorer {

    private static final int LANES = 4;
    private static final int LANE_BITS = 16;

    private final int bits;
    private final int shift;
    private final int classes;
    private final int width;
    private final long[] rows;

    private Weights(int bits, int classes) {
        this.bits = bits;
        this.shift = Integer.SIZE - bits;
        this.classes = classes;
        this.width = (classes + LANES - 1) / LANES;
        this.rows = new long[width << bits];
    }

    /**
     * @param bits the base-two logarithm of the number of rows
     * @param classes the number of columns
     * @param cells the weights row by row
     */
    public static Weights of(int bits, int classes, byte[] cells) {
        Weights weights = new Weights(bits, classes);
        for (int i = 0, cell = 0; i < 1 << bits; i++) {
            for (int column = 0; column < classes; column++) {
                weights.put(i, column, cells[cell++]);
            }
        }
        return weights;
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public void score(Features features, int[] scores) {
        if (width == 1) {
            unpack(sum(features), scores, 0);
        } else {
            long[] sums = new long[width];
            for (int i = 0; i < features.size(); i++) {
                int row = (features.hash(i) >>> shift) * width;
                for (int j = 0; j < width; j++) {
                    sums[j] += rows[row + j];
                }
            }
            for (int j = 0; j < width; j++) {
                unpack(sums[j], scores, j * LANES);
            }
        }
    }

    private long sum(Features features) {
        long sum = 0;
        for (int i = 0; i < features.size(); i++) {
            sum += rows[features.hash(i) >>> shift];
        }
        return sum;
    }

    private void unpack(long sum, int[] scores, int from) {
        long rest = sum;
        int to = Math.min(from + LANES, classes);
        for (int i = from; i < to; i++) {
            short score = (short) rest;
            scores[i] = score;
            rest = (rest - score) >> LANE_BITS;
        }
    }

    private void put(int row, int column, byte weight) {
        rows[row * width + column / LANES] += (long) weight << column % LANES * LANE_BITS;
    }

    /** Writes column by column: neighbours in a column are more alike than those in a row, and deflate better. */
    void write(DataOutput out) throws IOException {
        out.writeByte(bits);
        out.writeByte(classes);
        int[] cells = new int[width * LANES];
        for (int column = 0; column < classes; column++) {
            byte[] bytes = new byte[1 << bits];
            for (int row = 0; row < bytes.length; row++) {
                unpack(rows[row * width + column / LANES], cells, column / LANES * LANES);
                bytes[row] = (byte) cells[column];
            }
            out.write(bytes);
        }
    }

    static Weights read(DataInput in) throws IOException {
        int bits = in.readUnsignedByte();
        Weights weights = new Weights(bits, in.readUnsignedByte());
        byte[] bytes = new byte[1 << bits];
        for (int column = 0; column < weights.classes; column++) {
            in.readFully(bytes);
            for (int row = 0; row < bytes.length; row++) {
                weights.put(row, column, bytes[row]);
            }
        }
        return weights;
    }
}
