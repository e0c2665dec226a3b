package dev.entente.sink;

/** Where a test may kill the sink. */
@FunctionalInterface
interface Failpoint {
    /** Kills nowhere. */
    Failpoint NONE = point -> {};

    /** The places where dying is most instructive. */
    enum Point {
        BEFORE_WRITE,
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    void at(Point point);
}
