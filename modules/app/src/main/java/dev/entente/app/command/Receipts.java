package dev.entente.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.server.feed.Receipt;
import java.io.PrintWriter;

/** Prints where articles have come to lie: lines as they come, an array at the end. */
final class Receipts implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Format format;
    private final PrintWriter out;
    private final ArrayNode gathered = JSON.createArrayNode();

    Receipts(Format format, PrintWriter out) {
        this.format = format;
        this.out = out;
    }

    void add(Receipt receipt) {
        switch (format) {
            case TABLE ->
                out.println(
                        "%s  partition %d  offset %d".formatted(receipt.id(), receipt.partition(), receipt.offset()));
            case JSONL -> out.println(json(receipt));
            case JSON -> gathered.add(json(receipt));
        }
    }

    @Override
    public void close() {
        if (format == Format.JSON) {
            out.println(gathered.toPrettyString());
        }
        out.flush();
    }

    private static ObjectNode json(Receipt receipt) {
        return JSON.createObjectNode()
                .put("id", receipt.id())
                .put("partition", receipt.partition())
                .put("offset", receipt.offset());
    }
}
