package dev.entente.extraction.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the words before a lead that say where, when and by whom a report was filed:
 *
 * <pre>
 * YEREVAN, MAY 15, ARMENPRESS.        Astana, October 21, AZERTAC
 * WASHINGTON, Oct 3 (AP) --           LONDON (Reuters) -
 * BAKU, Azerbaijan, May 3 –           ASTANA –           (Reuters) -
 * </pre>
 */
final class Datelines {
    /** What was read; the lead begins at {@code to}. */
    record Found(Optional<String> place, Optional<WrittenDay> day, Optional<String> agency, int from, int to) {}

    private static final int LONGEST_PLACE = 5;
    private static final int MOST_PARTS = 5;
    private static final int LONGEST_AGENCY = 6;

    private final WrittenDays days;
    private final Set<String> agencies;
    private final Set<String> starters;
    private final Set<String> notPlaces;

    Datelines(WrittenDays days, Words words) {
        this.days = days;
        this.agencies = words.list("agency");
        this.starters = words.list("starter");
        this.notPlaces = words.list("not-place");
    }

    /** The dateline that begins with this token. */
    Optional<Found> at(Paragraph paragraph, int from) {
        var reading = new Reading(paragraph, from);
        return reading.read() ? Optional.of(reading.found()) : Optional.empty();
    }

    private final class Reading {
        private final Paragraph paragraph;
        private final int from;
        private int i;
        private int placeFrom = -1;
        private int placeTo = -1;
        private Optional<WrittenDay> day = Optional.empty();
        private Optional<String> agency = Optional.empty();
        private boolean isBracketed;

        Reading(Paragraph paragraph, int from) {
            this.paragraph = paragraph;
            this.from = from;
            this.i = from;
        }

        boolean read() {
            for (var parts = 0; parts < MOST_PARTS && part(); parts++) {
                var form = paragraph.form(i);
                if (form.equals(",") || form.equals("/")) {
                    i++;
                }
            }
            return i > from && isEnded();
        }

        private boolean part() {
            var form = paragraph.form(i);
            if (form.isEmpty()) {
                return false;
            }
            if (form.equals("(")) {
                return bracketed();
            }
            if (day.isEmpty()) {
                day = days.at(paragraph, i);
                if (day.isPresent()) {
                    i = day.get().to();
                    return true;
                }
            }
            if (agency.isEmpty() && isAgency(form)) {
                agency = Optional.of(form);
                i++;
                return true;
            }
            return place();
        }

        /** One that is known, or any word in capitals behind place and day. */
        private boolean isAgency(String form) {
            if (notPlaces.contains(form)) {
                return false;
            }
            return agencies.contains(form.toUpperCase(Locale.ROOT))
                    || (placeFrom >= 0 && day.isPresent() && form.length() > 2 && isInCapitals(form));
        }

        private boolean bracketed() {
            for (var k = i + 1; k < Math.min(paragraph.size(), i + 1 + LONGEST_AGENCY); k++) {
                if (paragraph.form(k).equals(")") && k > i + 1) {
                    agency = Optional.of(paragraph.tokens().subList(i + 1, k).stream()
                            .map(Token::form)
                            .reduce((a, b) -> a + " " + b)
                            .orElseThrow());
                    isBracketed = true;
                    i = k + 1;
                    return true;
                }
            }
            return false;
        }

        private boolean place() {
            var k = i;
            while (k < paragraph.size() && k - i < LONGEST_PLACE && isPlaceWord(k)) {
                k++;
            }
            if (k == i || (placeFrom >= 0 && placeTo < i - 1)) {
                return false;
            }
            placeFrom = placeFrom < 0 ? i : placeFrom;
            placeTo = k;
            i = k;
            return true;
        }

        private boolean isPlaceWord(int k) {
            var form = paragraph.form(k);
            if (form.equals("-")) {
                return k > i
                        && k + 1 < paragraph.size()
                        && paragraph.tokens().get(k).begin()
                                == paragraph.tokens().get(k - 1).end()
                        && paragraph.tokens().get(k).end()
                                == paragraph.tokens().get(k + 1).begin();
            }
            return Characters.isUpper(form.codePointAt(0))
                    && !starters.contains(form)
                    && !agencies.contains(form)
                    && days.at(paragraph, k).isEmpty();
        }

        /** What may stand between dateline and lead depends on how sure the parts are. */
        private boolean isEnded() {
            var form = paragraph.form(i);
            var isPlace = placeFrom >= 0;
            if (form.isEmpty()) {
                return isPlace
                        && day.isPresent()
                        && (agency.isPresent() || paragraph.form(placeTo).equals(","));
            }
            if (Characters.isDash(form)) {
                i++;
                return isPlace
                        ? day.isPresent() || agency.isPresent() || isPlaceAlone()
                        : agency.isPresent() && (isBracketed || day.isPresent());
            }
            var isCapital = isPlace && isInCapitals();
            if (form.equals(".") || form.equals(":")) {
                i++;
                return isPlace && (day.isPresent() ? agency.isPresent() || isCapital : agency.isPresent() && isCapital);
            }
            return isPlace && isBracketed && (isCapital || day.isPresent()) && Characters.isUpper(form.codePointAt(0));
        }

        /** "ASTANA – Ministers met", but neither "ZANU–PF wins" nor "ISIL – an armed group". */
        private boolean isPlaceAlone() {
            return i < paragraph.size()
                    && isInCapitals()
                    && paragraph.tokens().get(i - 1).end()
                            < paragraph.tokens().get(i).begin()
                    && !Characters.isLower(paragraph.form(i).codePointAt(0));
        }

        private boolean isInCapitals() {
            var letters = 0;
            for (var k = placeFrom; k < placeTo; k++) {
                var form = paragraph.form(k);
                if (notPlaces.contains(form)) {
                    return false;
                }
                var isCountry = k > placeFrom && paragraph.form(k - 1).equals(",");
                if (!isCountry && !isInCapitals(form)) {
                    return paragraph.form(placeFrom + 1).equals(",") && letters > 2;
                }
                letters += form.length();
            }
            return letters > 3;
        }

        private static boolean isInCapitals(String form) {
            return Characters.isUpper(form.codePointBefore(form.length()))
                    && form.equals(form.toUpperCase(Locale.ROOT));
        }

        Found found() {
            var place = placeFrom < 0
                    ? Optional.<String>empty()
                    : paragraph.tokens().subList(placeFrom, placeTo).stream()
                            .map(Token::form)
                            .reduce((a, b) -> ",-".contains(b) || a.endsWith("-") ? a + b : a + " " + b);
            return new Found(place, day, agency, from, i);
        }
    }
}
