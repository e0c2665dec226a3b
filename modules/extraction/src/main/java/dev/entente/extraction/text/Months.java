package dev.entente.extraction.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** The names of the months, in full and short, as text writes them: May, MAY, Sept., but never the verb "may". */
public final class Months {
    private final Map<String, Integer> numbers;

    private Months(Map<String, Integer> numbers) {
        this.numbers = numbers;
    }

    /** The months' names of this library. */
    public static Months load() {
        var numbers = new HashMap<String, Integer>();
        for (var row : Tsv.load(Months.class, "months.tsv")) {
            for (var name : row.entries("entries")) {
                for (var form : new String[] {name, name.toUpperCase(Locale.ROOT)}) {
                    numbers.put(form, row.number("month"));
                    numbers.put(form + ".", row.number("month"));
                }
            }
        }
        return new Months(numbers);
    }

    /** Every form that names a month, and its number. */
    public Map<String, Integer> forms() {
        return Map.copyOf(numbers);
    }

    /** The month from 1 to 12 that a capitalised form names. */
    public OptionalInt number(String form) {
        var number = numbers.get(form);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
