package dev.entente.sink;

/** Which of two rows is newer, by columns that count upwards: what the guard of an upsert says in SQL. */
final class Newness {
    private Newness() {}

    /** Compares by the first column, and where that is equal by the second. */
    static int compare(Row one, Row other, String first, String second) {
        var major = Long.compare(number(one, first), number(other, first));
        return major != 0 ? major : Long.compare(number(one, second), number(other, second));
    }

    private static long number(Row row, String column) {
        return ((Number) row.get(column)).longValue();
    }
}
