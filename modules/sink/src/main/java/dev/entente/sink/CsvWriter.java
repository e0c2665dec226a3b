package dev.entente.sink;

import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * Rows as RFC 4180. Texts come from articles, and a spreadsheet takes what begins like a formula for one; such a text
 * gets an apostrophe before it, as OWASP advises. Numbers and dates are left as they are.
 */
final class CsvWriter implements TableExport.RowWriter {
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@＝＋－＠]|^[\\t\\r\\n]");
    private static final Pattern SPECIAL = Pattern.compile("[\",\\r\\n]|^\\s|\\s$|^$");

    private final Table table;
    private final Writer out;

    CsvWriter(Table table, Writer out) {
        this.table = table;
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        out.write(String.join(",", table.columnNames()));
        out.write("\r\n");
    }

    @Override
    public void write(Row row) throws IOException {
        for (int i = 0; i < row.values().length; i++) {
            if (i > 0) {
                out.write(',');
            }
            var value = row.values()[i];
            if (value != null) {
                out.write(value instanceof String text ? quote(defuse(text)) : value.toString());
            }
        }
        out.write("\r\n");
    }

    private static String defuse(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }

    private static String quote(String text) {
        return SPECIAL.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
