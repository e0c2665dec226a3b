package dev.entente.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The option that says how results are printed. */
final class FormatOption {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "TABLE",
            description = "table, json or jsonl (default: table).")
    private Format format = Format.TABLE;

    Format format() {
        return format;
    }

    /** Prints an array as it is, or as rows for people. */
    void print(JsonNode array, PrintWriter out, Supplier<Rows> rows) {
        switch (format) {
            case TABLE -> rows.get().table(out);
            case JSON -> out.println(array.toPrettyString());
            case JSONL -> array.forEach(out::println);
        }
    }

    /** Prints an array as it is, or as rows for people, or what to say to people where it is empty. */
    void print(JsonNode array, PrintWriter out, Supplier<Rows> rows, String instead) {
        if (format == Format.TABLE) {
            rows.get().table(out, instead);
        } else {
            print(array, out, rows);
        }
    }

    /** Prints rows as the format has them. */
    void print(Rows rows, PrintWriter out) {
        print(rows.json(), out, () -> rows);
    }
}
