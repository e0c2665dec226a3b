package dev.entente.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.app.Letters;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A change, in the JSON of the contract, as two lines for people: what moved, and the sentence that moved it. */
final class ChangeText {
    private static final String NOTHING = "nothing known";

    private ChangeText() {}

    static String of(JsonNode change) {
        return of(change, Paint.NONE);
    }

    static String of(JsonNode change, Paint paint) {
        var line = new StringBuilder("%s-%s  %s%s: %s → %s"
                .formatted(
                        change.path("pair").path(0).asText(),
                        change.path("pair").path(1).asText(),
                        subject(change),
                        change.path("past").asBoolean() ? " in the past" : "",
                        standing(change.path("before")),
                        standing(change.path("after"))));
        var effective = change.path("effective").asText("");
        line.append(effective.isEmpty() ? "" : ", effective " + effective);
        var told = Letters.harmless(line.toString());
        return told + "  " + kind(change, paint) + because(change);
    }

    private static String kind(JsonNode change, Paint paint) {
        var kind = "[%s]".formatted(change.path("kind").asText());
        return switch (change.path("kind").asText()) {
            case "TRANSITION" -> paint.news(kind);
            case "DISPUTE", "RETRACTION" -> paint.warning(kind);
            default -> paint.faint(kind);
        };
    }

    private static String because(JsonNode change) {
        var evidence = change.path("evidence").path(0);
        var quote = evidence.path("quote").asText("").replaceAll("\\s+", " ");
        return quote.isEmpty()
                ? ""
                : "\n    "
                        + Letters.harmless("“%s” (%s)"
                                .formatted(quote, evidence.path("article").asText()));
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
