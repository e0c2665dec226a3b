package dev.entente.app.command;

import java.io.PrintWriter;
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

    /** Prints rows as the format has them. */
    void print(Rows rows, PrintWriter out) {
        switch (format) {
            case TABLE -> rows.table(out);
            case JSON -> out.println(rows.json().toPrettyString());
            case JSONL -> rows.json().forEach(out::println);
        }
    }
}
