package dev.entente.sink;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Instants as ISO 8601 text, as wide for each, so that the order of the text is that of time. */
final class IsoText {
    private IsoText() {}

    private static final int[] PLACES = {1, 10, 100, 1000};

    /** {@code 2026-04-16T08:00:00.000Z}: by hand, for a formatter takes a tenth of the time of a whole row. */
    static String of(Instant instant) {
        var time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        if (time.getYear() < 0 || time.getYear() > 9999) {
            return instant.toString();
        }
        var text = new byte[24];
        put(text, 0, 4, time.getYear(), '-');
        put(text, 5, 2, time.getMonthValue(), '-');
        put(text, 8, 2, time.getDayOfMonth(), 'T');
        put(text, 11, 2, time.getHour(), ':');
        put(text, 14, 2, time.getMinute(), ':');
        put(text, 17, 2, time.getSecond(), '.');
        put(text, 20, 3, time.getNano() / 1_000_000, 'Z');
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static void put(byte[] text, int from, int digits, int number, char end) {
        for (int i = 0; i < digits; i++) {
            text[from + i] = (byte) ('0' + number / PLACES[digits - 1 - i] % 10);
        }
        text[from + digits] = (byte) end;
    }
}
