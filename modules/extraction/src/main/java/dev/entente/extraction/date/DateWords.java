package dev.entente.extraction.date;

import dev.entente.extraction.memory.Lookup;
import dev.entente.extraction.memory.Spelling;
import dev.entente.extraction.text.Months;
import dev.entente.extraction.text.Tsv;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of dates by their form, and the words beside which a number is none. */
final class DateWords {
    private final Lookup<DateWord> words;
    private final Set<String> guardsBefore;
    private final Set<String> guardsAfter;

    private DateWords(Map<String, DateWord> words, Set<String> guardsBefore, Set<String> guardsAfter) {
        this.words = new Lookup<>(Lookup.Place.DATES, form -> words.getOrDefault(form, DateWord.NONE));
        this.guardsBefore = guardsBefore;
        this.guardsAfter = guardsAfter;
    }

    static DateWords load() {
        var words = new HashMap<String, DateWord>();
        for (var row : Tsv.load(DateWords.class, "date-words.tsv")) {
            var word = word(row);
            for (var form : row.entries("forms")) {
                if (!word.is(DateWord.Type.WEEKDAY)) {
                    words.put(form, word);
                }
                words.put(form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1), word);
                words.put(form.toUpperCase(Locale.ROOT), word);
            }
        }
        Months.load().forms().forEach((form, month) -> words.put(form, new DateWord(DateWord.Type.MONTH, month)));
        return new DateWords(words, guards("before"), guards("after"));
    }

    private static DateWord word(Tsv.Row row) {
        try {
            return DateWord.of(row.get("class"), row.get("value"));
        } catch (IllegalArgumentException e) {
            throw row.error("'%s' with the value '%s' is no class of words: write one that the table's head explains"
                    .formatted(row.get("class"), row.get("value")));
        }
    }

    private static Set<String> guards(String side) {
        var guards = new HashSet<String>();
        for (var row : Tsv.load(DateWords.class, "number-guards.tsv")) {
            if (row.get("side").equals(side)) {
                guards.addAll(row.entries("words"));
            }
        }
        return guards;
    }

    DateWord word(Spelling token) {
        return words.of(token);
    }

    boolean isNamedBy(String before) {
        return guardsBefore.contains(before.toLowerCase(Locale.ROOT));
    }

    boolean isCounting(String after) {
        return guardsAfter.contains(after.toLowerCase(Locale.ROOT));
    }
}
