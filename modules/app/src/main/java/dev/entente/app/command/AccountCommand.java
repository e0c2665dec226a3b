package dev.entente.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.app.Cluster;
import dev.entente.app.Failure;
import dev.entente.app.config.Configuration;
import dev.entente.app.http.ServiceApi;
import dev.entente.streams.error.DeadLetter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "account",
        description = "Tells what became of an article, and what was read from it.",
        footer = {
            "",
            "Examples:",
            "  entente account 004_3289713090160099",
            "  entente account https://news.example/1 --format json"
        })
public final class AccountCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(paramLabel = "ID", description = "Id of the article, as publish printed it.")
    private String id;

    @Mixin
    private ServerOption server;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var configuration = kafka.load();
        var found = service(configuration).tryGet(path(), Map.of());
        var isToldWhy = found.map(account -> account.has("deadLetter")).orElse(false);
        var letters = isToldWhy ? List.<DeadLetter>of() : letters(configuration);
        if (found.isEmpty() && letters.isEmpty()) {
            throw new Failure(
                    "No article '%s' was taken in, and none is among the dead letters: it may be on its way; publish prints the ids"
                            .formatted(id));
        }
        var account = (ObjectNode)
                found.orElseGet(() -> JSON.createObjectNode().put("id", id).put("outcome", "DEAD_LETTER"));
        letters.forEach(letter -> tell(letter, account.withArray("deadLetters")));
        var out = spec.commandLine().getOut();
        switch (format.format()) {
            case JSON -> out.println(account.toPrettyString());
            case JSONL -> out.println(account);
            case TABLE -> new AccountText(Terminal.here(), out).print(account);
        }
        return 0;
    }

    private ServiceApi service(Configuration configuration) {
        return server.find(configuration)
                .telling(notice -> spec.commandLine().getErr().println("entente: " + notice));
    }

    private String path() {
        return "/v1/articles/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What could not be taken in of the article; where the brokers cannot be asked, that is told. */
    private List<DeadLetter> letters(Configuration configuration) {
        var letters = new ArrayList<DeadLetter>();
        try {
            DlqCommand.onEach(
                    Cluster.of(configuration),
                    queue -> queue.forEach(letter -> {
                        if (letter.key().filter(id::equals).isPresent()) {
                            letters.add(letter);
                        }
                    }));
        } catch (Failure e) {
            spec.commandLine()
                    .getErr()
                    .println("entente: The dead letters were not looked through (%s)".formatted(e.getMessage()));
        }
        return letters;
    }

    private static void tell(DeadLetter letter, ArrayNode into) {
        into.addObject()
                .put("cause", letter.cause())
                .put("message", letter.message())
                .put("topic", letter.topic())
                .put("partition", letter.fromPartition())
                .put("offset", letter.fromOffset());
    }
}
