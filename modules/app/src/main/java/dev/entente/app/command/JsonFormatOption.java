package dev.entente.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option of commands whose results are JSON and nothing else. */
final class JsonFormatOption {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(names = "--format", paramLabel = "FORMAT", description = "json (one array) or jsonl (one object a line).")
    private Optional<Format> format = Optional.empty();

    /** A printer in the chosen format, or in this one where none was chosen. */
    Printer open(Format otherwise, PrintWriter out) {
        // A claim or a relationship does not fit a row: the table is the lines.
        return format.orElse(otherwise) == Format.JSON
                ? new Printer(out, Optional.of(JSON.createArrayNode()))
                : new Printer(out, Optional.empty());
    }

    /**
     * Prints lines as they come, or an array when it is closed.
     *
     * @param array what is gathered; absent where lines are printed
     */
    record Printer(PrintWriter out, Optional<ArrayNode> array) implements AutoCloseable {
        void add(JsonNode result) {
            array.ifPresentOrElse(gathered -> gathered.add(result), () -> out.println(result));
        }

        @Override
        public void close() {
            array.ifPresent(gathered -> out.println(gathered.toPrettyString()));
            out.flush();
        }
    }
}
