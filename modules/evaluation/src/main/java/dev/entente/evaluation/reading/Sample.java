package dev.entente.evaluation.reading;

import dev.entente.app.Failure;
import dev.entente.model.Tsv;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Claims drawn at random, with a reader's verdicts or the room for them. */
record Sample(Draw draw, List<Item> items) {
    private static final List<String> EXPLANATION = List.of(
            "# verdict is RIGHT, FALSE or UNSURE (readers may differ: counted as false): does the article, as published, say",
            "# that these two (source to target, where there is a direction) come to stand so, or stand so, on that date?",
            "# reason is the reader's own wording.");

    /** Reads a sample, with the articles' words or without. */
    static Sample read(Path file) throws IOException {
        var text = Files.readString(file);
        var columns = text.lines()
                .filter(line -> !line.startsWith("#"))
                .findFirst()
                .filter(head -> Arrays.asList(head.split("\t", -1)).equals(Item.COLUMNS))
                .map(head -> Item.COLUMNS)
                .orElse(Item.KEPT);
        var draw = Draw.parse(text.lines().findFirst().orElse(""), file.toString());
        var items = Tsv.parse(file.toString(), text, columns).stream()
                .map(row -> {
                    verdict(row);
                    return Item.of(row, columns);
                })
                .toList();
        if (items.size() != draw.drawn()) {
            throw new Failure("%s holds %d claims and says that %d were drawn: keep every one that was drawn"
                    .formatted(file, items.size(), draw.drawn()));
        }
        return new Sample(draw, items);
    }

    /** Writes all that a reader needs. */
    void write(PrintWriter out) {
        write(out, Item.COLUMNS, items.stream().map(Item::cells).toList());
    }

    /** Writes what may be kept without the articles. */
    void writeKept(PrintWriter out) {
        write(out, Item.KEPT, items.stream().map(Item::kept).toList());
    }

    private void write(PrintWriter out, List<String> columns, List<List<String>> rows) {
        out.println(draw);
        EXPLANATION.forEach(out::println);
        out.println(String.join("\t", columns));
        rows.forEach(row -> out.println(String.join("\t", row)));
    }

    /** How many claims got a verdict. */
    int count(Verdict verdict) {
        return (int) items.stream()
                .filter(item -> item.verdict().equalsIgnoreCase(verdict.name()))
                .count();
    }

    private static void verdict(Tsv.Row row) {
        var verdict = row.get("verdict").toUpperCase(Locale.ROOT);
        if (Arrays.stream(Verdict.values()).noneMatch(known -> known.name().equals(verdict))) {
            throw row.error("the verdict is '%s': write RIGHT, FALSE or UNSURE".formatted(row.get("verdict")));
        }
    }
}
