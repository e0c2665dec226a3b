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

    /** How many characters there are to take. */
    int length() {
        return text.length();
    }

    /** Takes the rows appended since the last time, as bytes. */
    byte[] take() {
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }

    /** A value as PostgreSQL reads it. */
    static String of(Object value) {
        return value instanceof LocalDate date && date.getYear() < 1 ? beforeChrist(date) : value.toString();
    }

    private static String beforeChrist(LocalDate date) {
        return "%04d-%02d-%02d BC".formatted(1 - date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    private void escape(String value) {
        var copied = 0;
        for (int i = 0; i < value.length(); i++) {
            var escaped = escaped(value.charAt(i));
            if (escaped != 0) {
                text.append(value, copied, i).append('\\').append(escaped);
                copied = i + 1;
            }
        }
        text.append(value, copied, value.length());
    }

    /** The character that stands for this one after a backslash; 0 where it stands for itself. */
    private static char escaped(char c) {
        return switch (c) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
    }
}
