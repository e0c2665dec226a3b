package dev.entente.evaluation.benchmark;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Prints figures in aligned columns. */
final class Table {
    private static final List<String> HEAD = List.of("benchmark", "measure", "baseline", "ours", "of", "bar", "");
    private static final String GAP = "  ";

    private Table() {}

    static void print(List<Row> rows, PrintWriter out) {
        var lines = new ArrayList<>(List.of(HEAD));
        rows.forEach(row -> lines.add(cells(row)));
        var widths = new int[HEAD.size()];
        for (var line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        for (var line : lines) {
            var text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                text.append(line.get(i))
                        .append(" ".repeat(widths[i] - line.get(i).length()))
                        .append(GAP);
            }
            out.println(text.toString().stripTrailing());
        }
    }

    private static List<String> cells(Row row) {
        return List.of(
                row.benchmark(),
                row.measure(),
                row.baseline(),
                Row.shown(row.figure()),
                row.note(),
                row.bar().text(),
                row.bar() == Bar.NONE ? "" : row.isMet() ? "met" : "MISSED");
    }
}
