package dev.entente.extraction.language.model;

import java.util.Arrays;

/**
 * Rows of longs, gathered first and then added all at once, {@value #BLOCK} columns at a time: so the sums stay in
 * registers.
 */
final class Rows {

    private static final int BLOCK = 8;
    private static final int CAPACITY = 24;

    private final int width;
    private long[][] tables = new long[CAPACITY][];
    private int[] begins = new int[CAPACITY];
    private int size;

    /** @param width the number of longs in every row */
    Rows(int width) {
        this.width = width;
    }

    void clear() {
        size = 0;
    }

    /** Gathers the row that begins at an index of a table. */
    void add(long[] table, int begin) {
        if (size == begins.length) {
            tables = Arrays.copyOf(tables, 2 * size);
            begins = Arrays.copyOf(begins, 2 * size);
        }
        tables[size] = table;
        begins[size++] = begin;
    }

    /** Writes the sum of a row to begin with and of what is gathered to a row of a table. */
    void sum(long[] beginning, long[] table, int begin) {
        int column = 0;
        for (; column + BLOCK <= width; column += BLOCK) {
            sumBlock(beginning, column, table, begin + column);
        }
        for (; column < width; column++) {
            long total = beginning[column];
            for (int i = 0; i < size; i++) {
                total += tables[i][begins[i] + column];
            }
            table[begin + column] = total;
        }
    }

    private void sumBlock(long[] beginning, int column, long[] sums, int at) {
        long s0 = beginning[column];
        long s1 = beginning[column + 1];
        long s2 = beginning[column + 2];
        long s3 = beginning[column + 3];
        long s4 = beginning[column + 4];
        long s5 = beginning[column + 5];
        long s6 = beginning[column + 6];
        long s7 = beginning[column + 7];
        for (int i = 0; i < size; i++) {
            long[] table = tables[i];
            int cell = begins[i] + column;
            s0 += table[cell];
            s1 += table[cell + 1];
            s2 += table[cell + 2];
            s3 += table[cell + 3];
            s4 += table[cell + 4];
            s5 += table[cell + 5];
            s6 += table[cell + 6];
            s7 += table[cell + 7];
        }
        sums[at] = s0;
        sums[at + 1] = s1;
        sums[at + 2] = s2;
        sums[at + 3] = s3;
        sums[at + 4] = s4;
        sums[at + 5] = s5;
        sums[at + 6] = s6;
        sums[at + 7] = s7;
    }
}
