package dev.entente.extraction.language.model;

import java.util.Arrays;

/**
 * Rows of longs, gathered first and then added all at once, {@value #BLOCK} columns at a time: so the sums stay in
 * registers.
 */
final class Rows {

    private static final int BLOCK = 4;
    private static final int CAPACITY = 64;

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
        long first = beginning[column];
        long second = beginning[column + 1];
        long third = beginning[column + 2];
        long fourth = beginning[column + 3];
        for (int i = 0; i < size; i++) {
            long[] table = tables[i];
            int cell = begins[i] + column;
            first += table[cell];
            second += table[cell + 1];
            third += table[cell + 2];
            fourth += table[cell + 3];
        }
        sums[at] = first;
        sums[at + 1] = second;
        sums[at + 2] = third;
        sums[at + 3] = fourth;
    }
}
