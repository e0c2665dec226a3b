package dev.entente.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.model.json.When;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Relationships, in the JSON of the contract, as rows for people: one for each facet and agreement. */
final class Standings {
    private final Rows rows = Rows.of("pair", "facet", "value", "since", "basis", "it says");

    /** Adds what stands between a pair. */
    void add(JsonNode relationship) {
        var pair = text(relationship.path("pair"));
        relationship.path("facets").properties().forEach(entry -> {
            if (isFacet(entry.getValue())) {
                addFacet(pair, entry.getKey(), entry.getValue());
            } else {
                // A facet with a direction: one for each, under SOURCE>TARGET.
                entry.getValue()
                        .properties()
                        .forEach(way -> addFacet(pair, entry.getKey() + " " + way.getKey(), way.getValue()));
            }
        });
        relationship
                .path("agreements")
                .forEach(agreement -> rows.add(
                        pair,
                        "agreement",
                        agreement.path("stage").asText(),
                        When.words(agreement.path("date")),
                        "",
                        agreement.path("name").asText() + lastQuote(agreement)));
    }

    Rows rows() {
        return rows;
    }

    private void addFacet(String pair, String name, JsonNode facet) {
        var value = facet.path("value").asText("nothing known");
        rows.add(
                pair,
                name,
                value + listed("pending", facet) + listed("disputed", facet),
                facet.has("value") ? When.words(facet.path("since")) : "",
                facet.path("basis").asText(""),
                quote(facet.path("evidence")));
    }

    /** What is on its way, or said against the value. */
    private static String listed(String name, JsonNode facet) {
        var values = StreamSupport.stream(facet.path(name).spliterator(), false)
                .map(each -> each.path("value").asText())
                .collect(Collectors.joining(", "));
        return values.isEmpty() ? "" : " (%s: %s)".formatted(name, values);
    }

    private static boolean isFacet(JsonNode node) {
        return node.has("value") || node.has("pending") || node.has("history") || node.has("evidence");
    }

    private static String lastQuote(JsonNode agreement) {
        var history = agreement.path("history");
        var quote = quote(history.path(history.size() - 1).path("evidence"));
        return quote.isEmpty() ? "" : ": " + quote;
    }

    /** The best claim's sentence, in quotation marks, and the article that says it. */
    static String quote(JsonNode evidence) {
        var best = evidence.path(0);
        var quote = quoted(best.path("quote").asText(""));
        return quote.isEmpty()
                ? ""
                : "%s (%s)".formatted(quote, best.path("article").asText());
    }

    /** A sentence on one line in quotation marks, those within it single; nothing where there is none. */
    static String quoted(String sentence) {
        var line = sentence.strip().replaceAll("\\s+", " ").replace('“', '‘').replace('”', '’');
        // A quotation that goes on in the next sentence is closed here.
        var whole = line.startsWith("‘") && line.indexOf('’') < 0 ? line.substring(1) : line;
        return whole.isEmpty() ? "" : "“%s”".formatted(whole);
    }

    private static String text(JsonNode pair) {
        return pair.path(0).asText() + "-" + pair.path(1).asText();
    }
}
