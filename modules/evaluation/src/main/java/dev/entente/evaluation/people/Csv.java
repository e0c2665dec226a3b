package dev.entente.evaluation.people;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads RFC 4180 files, plain or gzipped, whose first line names the columns. */
final class Csv {
    private Csv() {}

    static List<Map<String, String>> read(Path file) throws IOException {
        try (var stream = open(file)) {
            var records = records(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            var columns = records.get(0);
            var rows = new ArrayList<Map<String, String>>();
            for (var cells : records.subList(1, records.size())) {
                var row = new HashMap<String, String>();
                for (var i = 0; i < Math.min(columns.size(), cells.size()); i++) {
                    row.put(columns.get(i), cells.get(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static InputStream open(Path file) throws IOException {
        var stream = new BufferedInputStream(Files.newInputStream(file));
        return file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream;
    }

    private static List<List<String>> records(String text) {
        var records = new ArrayList<List<String>>();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"') {
                if (isQuoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    isQuoted = !isQuoted;
                }
            } else if (!isQuoted && (c == ',' || c == '\n')) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
                if (c == '\n') {
                    records.add(List.copyOf(cells));
                    cells.clear();
                }
            } else {
                cell.append(c);
            }
        }
        return records;
    }
}
