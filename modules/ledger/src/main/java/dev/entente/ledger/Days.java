package dev.entente.ledger;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/**
 * Cuts a lane into blocks of time, so that a claim touches only its own block. A block is a run of days without a day
 * on which nothing is told. A run that goes on for days to both sides of a Monday is cut there: a war of years is told
 * week by week, and talks from Sunday to Monday stay one. Where a cut lies depends on a few days around it alone, so
 * that the blocks are the same whatever came first.
 *
 * @param isTold true for a day, counted from 1970-01-01, of which at least one claim of the lane tells
 */
public record Days(LongPredicate isTold) {
    /** Days to each side of a Monday that must be told of for a run to be cut there. */
    static final int REACH = 3;

    /** What was no later than a day is taken for the latest event of as many days before. */
    static final int REACH_BACK = 7;

    /** The first day of the block that a day is in. */
    public long first(long day) {
        var first = day;
        while (!isCut(first)) {
            first--;
        }
        return first;
    }

    /** The day after the last one of the block that a day is in. */
    public long end(long day) {
        var end = day + 1;
        while (!isCut(end)) {
            end++;
        }
        return end;
    }

    /**
     * The first day of the block that a claim of a day belongs to. What was no later than a day on which nothing is
     * told belongs to the latest event before it; where there is none, it stands for itself.
     */
    long block(long day) {
        var told = LongStream.rangeClosed(0, REACH_BACK)
                .map(before -> day - before)
                .filter(isTold)
                .findFirst();
        return told.isPresent() ? first(told.getAsLong()) : day;
    }

    /** The day after the last whose claims belong to the block that begins on a day. */
    long until(long block) {
        if (!isTold.test(block)) {
            return block + 1;
        }
        var end = end(block);
        var until = end;
        while (!isTold.test(until) && until < end + REACH_BACK) {
            until++;
        }
        return until;
    }

    /** True where a block may not hold both this day and the one before. */
    private boolean isCut(long day) {
        return !isTold.test(day - 1) || !isTold.test(day) || isMonday(day) && isLong(day);
    }

    private boolean isLong(long day) {
        for (long d = day - REACH; d < day + REACH; d++) {
            if (!isTold.test(d)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMonday(long day) {
        return LocalDate.ofEpochDay(day).getDayOfWeek() == DayOfWeek.MONDAY;
    }
}
