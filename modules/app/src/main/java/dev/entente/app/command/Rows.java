package dev.entente.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Results under named columns. An empty string is a value that nobody knows. */
final class Rows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GAP = "  ";
    private static final int DEFAULT_WIDTH = 120;
    private static final int NARROWEST_TEXT = 30;
    private static final int WIDEST_COLUMN = 24;

    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    private Rows(List<String> columns) {
        this.columns = columns;
    }

    static Rows of(String... columns) {
        return new Rows(List.of(columns));
    }

    Rows add(Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException("%d values for the columns %s".formatted(values.length, columns));
        }
        rows.add(List.of(values));
        return this;
    }

    int size() {
        return rows.size();
    }

    /** An array of objects; a column without a value is left out. */
    ArrayNode json() {
        var array = JSON.createArrayNode();
        for (var row : rows) {
            var object = array.addObject();
            for (int i = 0; i < columns.size(); i++) {
                if (!"".equals(row.get(i))) {
                    object.set(columns.get(i), JSON.valueToTree(row.get(i)));
                }
            }
        }
        return array;
    }

    /** The same as {@link #table}; where there are no rows, what to say instead. */
    void table(PrintWriter out, String instead) {
        if (rows.isEmpty()) {
            out.println(instead);
        } else {
            table(out);
        }
    }

    /** Aligned columns under their names; long cells wrap, the last one, where the text is, at the screen's width. */
    void table(PrintWriter out) {
        if (rows.isEmpty()) {
            return;
        }
        var last = columns.size() - 1;
        var widths = new int[last];
        for (int i = 0; i < last; i++) {
            widths[i] = columns.get(i).length();
            for (var row : rows) {
                for (var part : wrap(row.get(i).toString(), WIDEST_COLUMN)) {
                    widths[i] = Math.max(widths[i], part.length());
                }
            }
        }
        line(out, widths, columns.stream().map(name -> (Object) name).toList());
        rows.forEach(row -> line(out, widths, row));
    }

    private static void line(PrintWriter out, int[] widths, List<Object> row) {
        var rest = screen()
                - Arrays.stream(widths).map(width -> width + GAP.length()).sum();
        var cells = IntStream.rangeClosed(0, widths.length)
                .mapToObj(i ->
                        wrap(row.get(i).toString(), i < widths.length ? widths[i] : Math.max(NARROWEST_TEXT, rest)))
                .toList();
        var height = cells.stream().mapToInt(List::size).max().orElse(0);
        for (int at = 0; at < height; at++) {
            var text = new StringBuilder();
            for (int i = 0; i < cells.size(); i++) {
                var part = at < cells.get(i).size() ? cells.get(i).get(at) : "";
                text.append(i < widths.length ? String.format("%-" + widths[i] + "s", part) + GAP : part);
            }
            out.println(text.toString().stripTrailing());
        }
    }

    static List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    static int screen() {
        var columns = Objects.requireNonNullElse(System.getenv("COLUMNS"), "");
        return columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : DEFAULT_WIDTH;
    }
}
