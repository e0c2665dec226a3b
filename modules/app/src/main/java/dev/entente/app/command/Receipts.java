package dev.entente.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.app.Letters;
import dev.entente.server.feed.Receipt;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** Prints where articles have come to lie: lines as they come, an array at the end. */
final class Receipts implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Format format;
    private final PrintWriter out;
    private final ProgressLine progress;
    private final ArrayNode gathered = JSON.createArrayNode();

    Receipts(Format format, CommandSpec command) {
        this.format = format;
        out = command.commandLine().getOut();
        progress = new ProgressLine(
                Terminal.here().showsProgress(), command.commandLine().getErr(), "articles published");
    }

    void add(Receipt receipt) {
        switch (format) {
            case TABLE ->
                out.println("%s  partition %d  offset %d"
                        .formatted(Letters.harmless(receipt.id()), receipt.partition(), receipt.offset()));
            case JSONL -> out.println(json(receipt));
            case JSON -> gathered.add(json(receipt));
        }
        progress.step();
    }

    @Override
    public void close() {
        progress.close();
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
