package dev.entente.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.model.json.When;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Why a facet stands where it stands, for people: where it stands, then each claim with all that speaks for it. */
final class WhyText {
    private static final int LEAD = 11;

    private final String subject;
    private final int width;
    private final Paint paint;
    private final PrintWriter out;

    /** @param subject the pair and the facet: {@code AZE-KAZ partnership} */
    WhyText(String subject, Terminal terminal, PrintWriter out) {
        this.subject = subject;
        width = Math.max(LEAD, terminal.width() - LEAD);
        paint = new Paint(terminal.hasColours());
        this.out = out;
    }

    /** Prints an explanation in the JSON of the contract. */
    void print(JsonNode explanation) {
        var direction = explanation.path("direction").asText("");
        out.println(paint.strong("%s%s: %s"
                .formatted(
                        subject, direction.isEmpty() ? "" : " " + direction, standing(explanation.path("standing")))));
        explanation.path("reasons").forEach(reason -> {
            out.println();
            var lines = new ArrayList<String>();
            lines.addAll(lines("%s: %s"
                    .formatted(reason.path("value").asText(), reason.path("why").asText())));
            var claim = reason.path("claim");
            lines.addAll(lines(Standings.quoted(claim.path("quote").asText(""))));
            lines.addAll(lines(from(reason, claim)));
            lines.addAll(lines(date(claim)));
            lines.addAll(lines("claim %s, read by rule %s"
                    .formatted(claim.path("id").asText(), claim.path("rule").asText())));
            var lead = reason.path("verdict").asText();
            for (var line : lines) {
                out.println(("%-" + LEAD + "s%s").formatted(lead, line));
                lead = "";
            }
        });
    }

    private static String standing(JsonNode standing) {
        if (!standing.has("value")) {
            return "nothing known";
        }
        var articles = standing.path("articles").asInt();
        return "%s (%s), begun %s%s; %s"
                .formatted(
                        standing.path("value").asText(),
                        standing.path("basis").asText(),
                        standing.has("since") ? When.words(standing.path("since")) : "at a time that nobody tells",
                        standing.has("lastConfirmed")
                                ? ", last confirmed " + When.words(standing.path("lastConfirmed"))
                                : "",
                        articles == 1
                                ? "1 article"
                                : "%d articles, independent sources: %d"
                                        .formatted(
                                                articles,
                                                standing.path("sources").asInt()));
    }

    private static String from(JsonNode reason, JsonNode claim) {
        var words = new StringBuilder("article ").append(claim.path("article").asText());
        if (reason.has("source")) {
            words.append(", ").append(reason.path("source").asText());
        }
        if (reason.has("published")) {
            words.append(", published ").append(reason.path("published").asText());
        }
        if (claim.has("speaker")) {
            words.append(", said by ").append(claim.path("speaker").asText());
        }
        return words.toString();
    }

    private static String date(JsonNode claim) {
        var derivation = claim.path("dateDerivation").asText("");
        return "date %s%s".formatted(When.words(claim.path("date")), derivation.isEmpty() ? "" : ": " + derivation);
    }

    private List<String> lines(String text) {
        return Wrap.lines(text, width);
    }
}
