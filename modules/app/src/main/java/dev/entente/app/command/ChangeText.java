package dev.entente.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.app.Letters;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A change, in the JSON of the contract, as two lines for people: what moved, and the sentence that moved it. */
final class ChangeText {
    private static final String NOTHING = "nothing known";
    private static final String INDENT = "    ";

    private ChangeText() {}

    static String of(JsonNode change, Terminal terminal) {
        var line = new StringBuilder("%s-%s  %s%s: %s → %s"
                .formatted(
                        change.path("pair").path(0).asText(),
                        change.path("pair").path(1).asText(),
                        subject(change),
                        change.path("past").asBoolean() ? " in the past" : "",
                        standing(change.path("before")),
                        standing(change.path("after"))));
        if (change.has("effective")) {
            line.append(", effective ").append(When.words(change.path("effective")));
        }
        return Stream.concat(
                        Stream.of("%s  %s"
                                .formatted(
                                        Letters.harmless(line.toString()),
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

    private static String subject(JsonNode change) {
        var agreement = change.path("agreement").asText("");
        if (!agreement.isEmpty()) {
            return "agreement “" + agreement + "”";
        }
        var source = change.path("source").asText("");
        return change.path("facet").asText()
                + (source.isEmpty()
                        ? ""
                        : " %s>%s".formatted(source, change.path("target").asText()));
    }

    private static String standing(JsonNode standing) {
        var value = standing.path("value").asText("");
        var words = new StringBuilder(value.isEmpty() ? NOTHING : value);
        var basis = standing.path("basis").asText("");
        words.append(basis.isEmpty() ? "" : " (" + basis + ")");
        words.append(list(", pending ", standing.path("pending")));
        words.append(list(", disputed by ", standing.path("disputed")));
        return words.toString();
    }

    private static String list(String lead, JsonNode values) {
        return values.isEmpty()
                ? ""
                : lead
                        + StreamSupport.stream(values.spliterator(), false)
                                .map(JsonNode::asText)
                                .collect(Collectors.joining(" and "));
    }
}
