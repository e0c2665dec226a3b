package dev.entente.extraction.date;

import java.util.Optional;

/** "1990s" and "90s" in EDTF. A decade without a century is of the last one, or of this one where that is nearer. */
final class Decade {
    private static final int FIRST_OF_LAST_CENTURY = '3';

    private Decade() {}

    static Optional<String> read(String form) {
        var length = form.length();
        if ((length != 5 && length != 3) || form.charAt(length - 1) != 's' || form.charAt(length - 2) != '0') {
            return Optional.empty();
        }
        var tens = form.charAt(length - 3);
        if (tens < '0' || tens > '9') {
            return Optional.empty();
        }
        if (length == 3) {
            return tens >= FIRST_OF_LAST_CENTURY ? Optional.of("19" + tens + "X") : Optional.empty();
        }
        var century = form.substring(0, 2);
        return switch (century) {
            case "15", "16", "17", "18", "19", "20" -> Optional.of(century + tens + "X");
            default -> Optional.empty();
        };
    }
}
