package dev.entente.extraction.language.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A table of one-byte weights: a row for each value of a feature's hash, a column for each hidden unit.
 *
 * <p>Four columns share a long, each with 16 bits of its own, so that one addition adds four. A long holds the number
 * w0 + w1 2^16 + w2 2^32 + w3 2^48 with signed weights. A sum of such numbers, begun with 2^15 more in each column,
 * comes apart again exactly as long as no column's sum leaves 16 bits, and with fewer than 128 features of one byte
 * none does.
 */
final class Weights {

    private static final int LANES = 4;
    private static final int LANE_BITS = 16;
    private static final int LANE_MASK = (1 << LANE_BITS) - 1;
    private static final int LANE_ZERO = 1 << LANE_BITS - 1;
    private static final int LARGEST_BEGINNING = LANE_ZERO / 2;
    /** What a column of a sum that is to come apart again holds beside the numbers: its highest bit. */
    private static final long ZEROS = 0x8000_8000_8000_8000L;

    private final int bits;
    private final int shift;
    private final int columns;
    private final int width;
    private final long[] rows;

    private Weights(int bits, int columns) {
        if (columns % LANES != 0) {
            throw new IllegalArgumentException(
                    "%d columns do not fill longs: make it a multiple of %d".formatted(columns, LANES));
        }
        this.bits = bits;
        this.shift = Integer.SIZE - bits;
        this.columns = columns;
        this.width = columns / LANES;
        this.rows = new long[width << bits];
    }

    /**
     * @param bits the base-two logarithm of the number of rows
     * @param columns the number of columns, a multiple of four
     * @param cells the weights row by row
     */
    static Weights of(int bits, int columns, byte[] cells) {
        Weights weights = new Weights(bits, columns);
        for (int i = 0; i < weights.rows.length; i++) {
            weights.rows[i] = pack(cells, i * LANES, 1);
        }
        return weights;
    }

    int columns() {
        return columns;
    }

    /** The number of longs in a row. */
    int width() {
        return width;
    }

    /** Gathers the features' rows. */
    void gather(Features features, Rows gathered) {
        for (int i = 0; i < features.size(); i++) {
            gathered.add(rows, (features.hash(i) >>> shift) * width);
        }
    }

    /**
     * What a sum begins with that is to come apart again: a number in each column.
     *
     * @throws IllegalArgumentException where a number is so large that the sum might not come apart
     */
    static long[] beginning(int[] numbers) {
        long[] packed = new long[numbers.length / LANES];
        Arrays.fill(packed, ZEROS);
        for (int i = 0; i < numbers.length; i++) {
            if (Math.abs(numbers[i]) > LARGEST_BEGINNING) {
                throw new IllegalArgumentException(
                        "A sum cannot begin with %d: at most %d, so train with smaller biases"
                                .formatted(numbers[i], LARGEST_BEGINNING));
            }
            packed[i / LANES] += (long) numbers[i] << i % LANES * LANE_BITS;
        }
        return packed;
    }

    /**
     * Takes the columns of a sum that hold no less than zero out of it.
     *
     * @param columns is filled with their indices, in order
     * @param numbers is filled with what they hold
     * @return how many they are
     */
    static int positive(long[] sum, int[] columns, int[] numbers) {
        int size = 0;
        for (int i = 0; i < sum.length; i++) {
            for (long signs = sum[i] & ZEROS; signs != 0; signs &= signs - 1) {
                int lane = Long.numberOfTrailingZeros(signs) / LANE_BITS;
                columns[size] = i * LANES + lane;
                numbers[size++] = (int) (sum[i] >>> lane * LANE_BITS) & LANE_ZERO - 1;
            }
        }
        return size;
    }

    /** Writes a bitmap of the rows that are not empty, then those rows column by column, which deflates best. */
    void write(DataOutput out) throws IOException {
        out.writeByte(bits);
        out.writeShort(columns);
        boolean[] filled = new boolean[1 << bits];
        for (int i = 0; i < rows.length; i++) {
            filled[i / width] |= rows[i] != 0;
        }
        for (boolean row : filled) {
            out.writeBoolean(row);
        }
        int[] cells = new int[LANES];
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < filled.length; row++) {
                if (filled[row]) {
                    unpack(rows[row * width + column / LANES] + ZEROS, cells, 0);
                    out.writeByte(cells[column % LANES]);
                }
            }
        }
    }

    static Weights read(DataInput in) throws IOException {
        Weights weights = new Weights(in.readUnsignedByte(), in.readUnsignedShort());
        byte[] filled = new byte[1 << weights.bits];
        in.readFully(filled);
        int count = 0;
        for (byte row : filled) {
            count += row;
        }
        byte[] cells = new byte[count * weights.columns];
        in.readFully(cells);
        int next = 0;
        for (int row = 0; row < filled.length; row++) {
            if (filled[row] != 0) {
                weights.fill(row, cells, next++, count);
            }
        }
        return weights;
    }

    /** Fills a row from columns that lie one after the other. */
    private void fill(int row, byte[] cells, int index, int columnLength) {
        for (int i = 0; i < width; i++) {
            rows[row * width + i] = pack(cells, i * LANES * columnLength + index, columnLength);
        }
    }

    private static long pack(byte[] cells, int from, int step) {
        long packed = 0;
        for (int lane = 0; lane < LANES; lane++) {
            packed += (long) cells[from + lane * step] << (lane * LANE_BITS);
        }
        return packed;
    }

    private static void unpack(long sum, int[] numbers, int from) {
        for (int lane = 0; lane < LANES; lane++) {
            numbers[from + lane] = (int) (sum >>> lane * LANE_BITS & LANE_MASK) - LANE_ZERO;
        }
    }
}
