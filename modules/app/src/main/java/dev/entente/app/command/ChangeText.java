package dev.entente.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.app.Letters;
import dev.entente.model.json.ChangeWords;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A change, in the JSON of the contract, as two lines for people: what moved, and the sentence that moved it. */
final class ChangeText {
    private static final String INDENT = "    ";

    private ChangeText() {}

    static String of(JsonNode change, Terminal terminal) {
        return Stream.concat(
                        Stream.of("%s  %s"
                                .formatted(
                                        Letters.harmless(ChangeWords.of(change)),
                                        kind(change, new Paint(terminal.hasColours())))),
                        because(change, terminal.width() - INDENT.length()))
                .collect(Collectors.joining("\n" + INDENT));
    }

    private static String kind(JsonNode change, Paint paint) {
        var kind = change.path("kind").asText();
        var shown = "[%s]".formatted(Letters.harmless(kind));
        return switch (kind) {
            case "TRANSITION" -> paint.news(shown);
            case "DISPUTE", "RETRACTION" -> paint.warning(shown);
            default -> paint.faint(shown);
        };
    }

    private static Stream<String> because(JsonNode change, int width) {
        var quote = Standings.quote(change.path("evidence"));
        return quote.isEmpty() ? Stream.empty() : Wrap.lines(quote, width).stream();
    }
}
