package dev.entente.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that says how results are printed. */
final class FormatOption {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "TABLE",
            description = "table, json or jsonl (default: table).")
    private Format format = Format.TABLE;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    Format format() {
        return format;
    }

    /**
     * Prints an array as it is, or as rows for people.
     *
     * @param instead what to tell people where it is empty
     * @return the exit status where something had to be there: 1 where nothing is
     */
    int print(JsonNode array, Supplier<Rows> rows, String instead) {
        print(array, rows, command.commandLine().getOut());
        if (array.isEmpty()) {
            tell(instead);
            return 1;
        }
        return 0;
    }

    /** Prints rows as the format has them. */
    void print(Rows rows, String instead) {
        print(rows.json(), () -> rows, instead);
    }

    /** The same wherever it goes. */
    void print(Rows rows, PrintWriter out) {
        print(rows.json(), () -> rows, out);
    }

    /**
     * Prints a document as it is, or as rows for people.
     *
     * @param instead what to tell people where it has no rows
     * @return the exit status: 1 where it has none
     */
    int printOne(JsonNode document, Supplier<Rows> rows, String instead) {
        var out = command.commandLine().getOut();
        var found = rows.get();
        switch (format) {
            case JSON -> out.println(document.toPrettyString());
            case JSONL -> out.println(document);
            case TABLE -> new Table(Terminal.here()).print(found, out);
        }
        if (found.size() == 0) {
            tell(instead);
            return 1;
        }
        return 0;
    }

    private void print(JsonNode array, Supplier<Rows> rows, PrintWriter out) {
        switch (format) {
            case TABLE -> new Table(Terminal.here()).print(rows.get(), out);
            case JSON -> out.println(array.toPrettyString());
            case JSONL -> array.forEach(out::println);
        }
    }

    /** What is no result is told beside the results. */
    private void tell(String message) {
        command.commandLine().getOut().flush();
        command.commandLine().getErr().println(message);
    }
}
