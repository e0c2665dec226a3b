package dev.entente.model.json;

import com.fasterxml.jackson.databind.JsonNode;

/** A date of the contract, which is EDTF, in words that people read without knowing it. */
public final class When {
    private static final String OPEN = "..";

    private When() {}

    /** {@code by 2024-05-10}, {@code 2024-05-10 to 2024-05-11}; {@code unknown} where there is none. */
    public static String words(JsonNode date) {
        return words(date.asText(""));
    }

    /** The same of a date as text, empty where there is none. */
    public static String words(String text) {
        if (text.isEmpty()) {
            return "unknown";
        }
        var slash = text.indexOf('/');
        if (slash < 0) {
            return text;
        }
        var first = text.substring(0, slash);
        var last = text.substring(slash + 1);
        if (isOpen(first)) {
            return isOpen(last) ? "unknown" : "by " + last;
        }
        return isOpen(last) ? "from " + first : "%s to %s".formatted(first, last);
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals(OPEN);
    }
}
