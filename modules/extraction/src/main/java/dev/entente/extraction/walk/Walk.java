package dev.entente.extraction.walk;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Walks over the tokens {@code [from, to)} of a sentence, or over a list, that end with what they look for. A stream
 * would say the same; but rules take so many and so short walks that to set up the streams took more time than to walk
 * (decision 126).
 */
public final class Walk {
    /** The token where there is none. */
    public static final int NONE = -1;

    private Walk() {}

    /** True where one of the tokens is so; false where there are none. */
    public static boolean any(int from, int to, IntPredicate isSo) {
        return first(from, to, isSo) != NONE;
    }

    /** True where none of the tokens is so. */
    public static boolean none(int from, int to, IntPredicate isSo) {
        return first(from, to, isSo) == NONE;
    }

    /** The first token that is so, or {@link #NONE}. */
    public static int first(int from, int to, IntPredicate isSo) {
        for (int at = from; at < to; at++) {
            if (isSo.test(at)) {
                return at;
            }
        }
        return NONE;
    }

    /** The last token that is so, or {@link #NONE}. */
    public static int last(int from, int to, IntPredicate isSo) {
        for (int at = to - 1; at >= from; at--) {
            if (isSo.test(at)) {
                return at;
            }
        }
        return NONE;
    }

    /** True where one of the tokens is so. */
    public static boolean any(int[] tokens, IntPredicate isSo) {
        for (int token : tokens) {
            if (isSo.test(token)) {
                return true;
            }
        }
        return false;
    }

    /** True where one of the list is so. */
    public static <T> boolean any(List<? extends T> list, Predicate<T> isSo) {
        for (int i = 0; i < list.size(); i++) {
            if (isSo.test(list.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** True where none of the list is so. */
    public static <T> boolean none(List<? extends T> list, Predicate<T> isSo) {
        return !any(list, isSo);
    }

    /** True where all of the list are so. */
    public static <T> boolean all(List<? extends T> list, Predicate<T> isSo) {
        for (int i = 0; i < list.size(); i++) {
            if (!isSo.test(list.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The first of the list that is so. */
    public static <T> Optional<T> first(List<? extends T> list, Predicate<T> isSo) {
        for (int i = 0; i < list.size(); i++) {
            T one = list.get(i);
            if (isSo.test(one)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The last of the list that is so. */
    public static <T> Optional<T> last(List<? extends T> list, Predicate<T> isSo) {
        for (int i = list.size() - 1; i >= 0; i--) {
            T one = list.get(i);
            if (isSo.test(one)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
