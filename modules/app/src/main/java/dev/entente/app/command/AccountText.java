package dev.entente.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.model.json.When;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What became of an article, for people: a sentence, where it came from, and its claims. */
final class AccountText {
    private static final int LEAD = 11;

    private final Terminal terminal;
    private final PrintWriter out;

    AccountText(Terminal terminal, PrintWriter out) {
        this.terminal = terminal;
        this.out = out;
    }

    /** Prints an account in the JSON of the contract. */
    void print(JsonNode account) {
        Wrap.lines("%s %s.".formatted(account.path("id").asText(), outcome(account)), terminal.width())
                .forEach(line -> out.println(new Paint(terminal.hasColours()).strong(line)));
        fact("title", account.path("title").asText());
        fact("source", account.path("source").asText());
        fact("address", account.path("url").asText());
        fact("published", account.path("published").asText());
        if (account.has("known")) {
            fact(
                    "came in",
                    "%s, partition %d, offset %d"
                            .formatted(
                                    account.path("known").asText(),
                                    account.path("partition").asInt(),
                                    account.path("offset").asLong()));
        }
        if (account.path("revision").asLong() > account.path("offset").asLong()) {
            fact(
                    "again",
                    "offset %d, unchanged: nothing to do"
                            .formatted(account.path("revision").asLong()));
        }
        fact("copies", list(account.path("copies")));
        refused(account.path("deadLetter"));
        account.path("deadLetters").forEach(this::refused);
        if (!account.path("claims").isEmpty()) {
            out.println();
            new Table(terminal).print(claims(account.path("claims")), out);
        }
    }

    private void refused(JsonNode letter) {
        if (letter.has("cause")) {
            fact(
                    "refused",
                    "partition %d, offset %d, %s: %s (entente dlq redrive --key sends it back once that is mended)"
                            .formatted(
                                    letter.path("partition").asInt(),
                                    letter.path("offset").asLong(),
                                    letter.path("cause").asText(),
                                    letter.path("message").asText()));
        }
    }

    private static String outcome(JsonNode account) {
        return switch (account.path("outcome").asText()) {
            case "READ" -> "was read: " + said(account);
            case "DUPLICATE" ->
                "has the text of %s, which came before: its claims stand as a copy's, not as those of another source; %s"
                        .formatted(account.path("duplicateOf").asText(), said(account));
            case "OTHER_LANGUAGE" -> "was left unread: it is not in English";
            case "EMPTY" -> "was left unread: it has no words";
            case "RETRACTED" -> "was withdrawn, and says nothing any more";
            case "DEAD_LETTER" -> "could not be taken in";
            default -> "was taken in: " + account.path("outcome").asText();
        };
    }

    private static String said(JsonNode account) {
        var claims = account.path("claims").size();
        return claims == 0
                ? "it says nothing of any two actors"
                : "%d %s about %s".formatted(claims, claims == 1 ? "claim" : "claims", list(account.path("pairs")));
    }

    private static String list(JsonNode texts) {
        return StreamSupport.stream(texts.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    private void fact(String name, String value) {
        if (value.isEmpty()) {
            return;
        }
        var lead = name;
        for (var line : Wrap.lines(value, terminal.width() - LEAD)) {
            out.println(("%-" + LEAD + "s%s").formatted(lead, line));
            lead = "";
        }
    }

    private static Rows claims(JsonNode claims) {
        var rows = Rows.of("who", "type", "value", "status", "date", "it says");
        claims.forEach(claim -> rows.add(
                claim.path("source").asText()
                        + (claim.path("mutual").asBoolean() ? "-" : ">")
                        + claim.path("target").asText(),
                claim.path("type").asText(),
                claim.has("facet")
                        ? "%s %s"
                                .formatted(
                                        claim.path("facet").asText(),
                                        claim.path("value").asText())
                        : "",
                claim.path("status").asText(),
                When.words(claim.path("date")),
                Standings.quoted(claim.path("quote").asText())));
        return rows;
    }
}
