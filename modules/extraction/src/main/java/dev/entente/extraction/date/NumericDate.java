package dev.entente.extraction.date;

import java.util.Optional;

/** Dates in digits alone: 2024-05-10, 10.05.2024, 10/05/2024. With slashes, day and month may change places. */
final class NumericDate {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 10;

    private NumericDate() {}

    static Optional<Point> read(String form, int to) {
        if (form.length() < SHORTEST || form.length() > LONGEST) {
            return Optional.empty();
        }
        var separator = separator(form);
        var second = form.indexOf(separator) + 1;
        var third = second == 0 ? 0 : form.indexOf(separator, second) + 1;
        if (third == 0) {
            return Optional.empty();
        }
        var a = number(form, 0, second - 1);
        var b = number(form, second, third - 1);
        var c = number(form, third, form.length());
        if (second == 5) {
            return valid(Point.days(a, b, c, c, to));
        }
        if (form.length() - third != 4 || second > 3) {
            return Optional.empty();
        }
        return separator == '/' ? slashed(a, b, c, to) : valid(Point.days(c, b, a, a, to));
    }

    /** Month first where it must be, else day first; either may be meant where both can be months. */
    private static Optional<Point> slashed(int a, int b, int year, int to) {
        if (b > 12) {
            return valid(Point.days(year, a, b, b, to));
        }
        var isAmbiguous = a <= 12 && a != b;
        return valid(new Point(year, b, a, a, "", isAmbiguous, to));
    }

    private static Optional<Point> valid(Point point) {
        return Optional.of(point)
                .filter(Point::hasYear)
                .filter(written -> written.date().isPresent());
    }

    private static char separator(String form) {
        return form.indexOf('-') > 0 ? '-' : form.indexOf('/') > 0 ? '/' : '.';
    }

    private static int number(String form, int from, int to) {
        var number = 0;
        for (var i = from; i < to; i++) {
            var c = form.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
