package dev.entente.app.command;

import dev.entente.app.Letters;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Lays rows out in aligned columns under their names, as wide as the terminal is. */
final class Table {
    private static final String GAP = "  ";
    private static final int WIDE_COLUMN = 24;
    private static final int WIDEST_COLUMN = 40;
    private static final int NARROW_COLUMN = 8;
    private static final int NARROWEST_TEXT = 30;

    private final Terminal terminal;
    private final Paint paint;

    Table(Terminal terminal) {
        this.terminal = terminal;
        paint = new Paint(terminal.hasColours());
    }

    /** Long cells wrap; the last column, where the text is, gets what the others leave. */
    void print(Rows rows, PrintWriter out) {
        var cells = rows.texts();
        if (cells.isEmpty()) {
            return;
        }
        var widths = widths(rows.columns(), cells);
        line(out, widths, rows.columns(), paint::strong);
        cells.forEach(row -> line(out, widths, row, UnaryOperator.identity()));
    }

    private int[] widths(List<String> columns, List<List<String>> rows) {
        var widths = new int[columns.size()];
        for (int i = 0; i < widths.length - 1; i++) {
            widths[i] = Letters.width(columns.get(i));
            for (var row : rows) {
                for (var part : Wrap.lines(row.get(i), WIDE_COLUMN, WIDEST_COLUMN)) {
                    widths[i] = Math.max(widths[i], Letters.width(part));
                }
            }
        }
        squeeze(widths);
        widths[widths.length - 1] = Math.max(NARROWEST_TEXT, left(widths));
        return widths;
    }

    /** Takes from the widest until there is room for the text, or nothing left to take. */
    private void squeeze(int[] widths) {
        while (left(widths) < NARROWEST_TEXT) {
            var widest = IntStream.range(0, widths.length)
                    .reduce((one, other) -> widths[one] >= widths[other] ? one : other)
                    .orElseThrow();
            if (widths[widest] <= NARROW_COLUMN) {
                return;
            }
            widths[widest]--;
        }
    }

    private int left(int[] widths) {
        var taken = Arrays.stream(widths, 0, widths.length - 1).map(width -> width + GAP.length());
        return terminal.width() - taken.sum();
    }

    private void line(PrintWriter out, int[] widths, List<String> row, UnaryOperator<String> style) {
        var cells = IntStream.range(0, widths.length)
                .mapToObj(i -> Wrap.lines(row.get(i), widths[i]))
                .toList();
        var height = cells.stream().mapToInt(List::size).max().orElse(0);
        for (int at = 0; at < height; at++) {
            var line = new StringBuilder();
            var gap = 0;
            for (int i = 0; i < widths.length; i++) {
                var part = at < cells.get(i).size() ? cells.get(i).get(at) : "";
                if (!part.isEmpty()) {
                    line.append(" ".repeat(gap)).append(style.apply(coloured(row.get(i), part)));
                    gap = 0;
                }
                gap += widths[i] - Letters.width(part) + GAP.length();
            }
            out.println(line);
        }
    }

    private String coloured(String cell, String part) {
        return cell.contains("(disputed: ") ? paint.warning(part) : part;
    }
}
