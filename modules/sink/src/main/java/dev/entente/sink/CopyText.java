package dev.entente.sink;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * Rows in the text format of PostgreSQL's COPY: a line for each, its columns parted by tabs.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, File Formats</a>
 */
final class CopyText {
    private final StringBuilder text = new StringBuilder();

    void append(Row row) {
        var values = row.values();
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            if (values[i] == null) {
                text.append("\\N");
            } else {
                escape(of(values[i]));
            }
        }
        text.append('\n');
    }

    byte[] toBytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A value as PostgreSQL reads it. */
    static String of(Object value) {
        return value instanceof LocalDate date && date.getYear() < 1 ? beforeChrist(date) : value.toString();
    }

    private static String beforeChrist(LocalDate date) {
        return "%04d-%02d-%02d BC".formatted(1 - date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
