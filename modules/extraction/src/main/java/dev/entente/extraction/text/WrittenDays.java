package dev.entente.extraction.text;

import java.util.Optional;

/** Finds days in the head of an article: "MAY 15", "Oct. 3, 2024", "10 May 2024", "2024-05-10", "10.05.2024". */
final class WrittenDays {
    private final Months months;

    WrittenDays(Months months) {
        this.months = months;
    }

    /** The day that is written from this token on. */
    Optional<WrittenDay> at(Paragraph paragraph, int token) {
        var form = paragraph.form(token);
        if (form.isEmpty()) {
            return Optional.empty();
        }
        if (Characters.isDigit(form.charAt(0))) {
            return form.length() > 4 ? inDigits(form, token) : dayFirst(paragraph, token);
        }
        return monthFirst(paragraph, token);
    }

    private Optional<WrittenDay> monthFirst(Paragraph paragraph, int token) {
        var month = months.number(paragraph.form(token));
        var next = paragraph.form(token + 1).equals(".") ? token + 2 : token + 1;
        var day = dayOfMonth(paragraph.form(next));
        if (month.isEmpty() || day == 0) {
            return Optional.empty();
        }
        return Optional.of(withYear(paragraph, day, month.getAsInt(), next + 1));
    }

    private Optional<WrittenDay> dayFirst(Paragraph paragraph, int token) {
        var day = dayOfMonth(paragraph.form(token));
        var month = months.number(paragraph.form(token + 1));
        if (month.isEmpty() || day == 0) {
            return Optional.empty();
        }
        return Optional.of(withYear(paragraph, day, month.getAsInt(), token + 2));
    }

    private static WrittenDay withYear(Paragraph paragraph, int day, int month, int token) {
        var at = paragraph.form(token).equals(",") ? token + 1 : token;
        var year = year(paragraph.form(at));
        return year == 0 ? new WrittenDay(day, month, 0, token) : new WrittenDay(day, month, year, at + 1);
    }

    private static Optional<WrittenDay> inDigits(String form, int token) {
        var parts = form.split("[-./]", -1);
        if (parts.length != 3 || form.indexOf(',') >= 0 || form.indexOf(':') >= 0) {
            return Optional.empty();
        }
        var isYearFirst = parts[0].length() == 4;
        var year = year(isYearFirst ? parts[0] : parts[2]);
        var first = number(isYearFirst ? parts[1] : parts[0]);
        var second = number(isYearFirst ? parts[2] : parts[1]);
        if (year == 0 || first == 0 || second == 0) {
            return Optional.empty();
        }
        if (isYearFirst) {
            return valid(second, first, year, token);
        }
        var isAmbiguous = form.indexOf('/') > 0 && first <= 12 && second <= 12 && first != second;
        return isAmbiguous
                ? Optional.empty()
                : second > 12 ? valid(second, first, year, token) : valid(first, second, year, token);
    }

    private static Optional<WrittenDay> valid(int day, int month, int year, int token) {
        return Optional.of(new WrittenDay(day, month, year, token + 1))
                .filter(written -> written.whole().isPresent());
    }

    private static int dayOfMonth(String form) {
        var digits = form.length() > 2
                        && Characters.isDigit(form.charAt(0))
                        && Characters.isLower(form.charAt(form.length() - 1))
                ? form.substring(0, form.length() - 2)
                : form;
        var day = digits.length() <= 2 ? number(digits) : 0;
        return day <= 31 ? day : 0;
    }

    private static int year(String form) {
        var year = form.length() == 4 ? number(form) : 0;
        return year >= 1500 ? year : 0;
    }

    /** The number that the digits write; 0 where they are no digits. */
    private static int number(String form) {
        var number = 0;
        for (var i = 0; i < form.length(); i++) {
            if (!Characters.isDigit(form.charAt(i)) || i == 6) {
                return 0;
            }
            number = number * 10 + form.charAt(i) - '0';
        }
        return number;
    }
}
