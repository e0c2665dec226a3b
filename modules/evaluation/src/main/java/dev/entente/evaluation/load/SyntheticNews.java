package dev.entente.evaluation.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Articles that each change something between two states. The same number gives the same article. */
final class SyntheticNews {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> STATES = List.of(
            "Armenia",
            "Kazakhstan",
            "Azerbaijan",
            "Georgia",
            "Uzbekistan",
            "Turkey",
            "France",
            "India",
            "Brazil",
            "Kenya",
            "Japan",
            "Chile",
            "Poland",
            "Norway",
            "Egypt",
            "Morocco",
            "Vietnam",
            "Mongolia",
            "Peru",
            "Serbia");
    private static final List<String> MONTHS = List.of("January", "March", "May", "July", "October", "December");
    private static final String REST = """

            The text was read out to journalists in the evening. Observers had waited for it since the morning, and the \
            hall was full. No questions were taken, and the delegations left for the airport soon after.

            Traffic in the centre of the capital was restored by night. The weather service expects rain.
            """;

    private SyntheticNews() {}

    /** The article as a JSON object that {@code POST /v1/articles} takes. */
    static JsonNode article(int number) {
        var first = STATES.get(number % STATES.size());
        var second = STATES.get((number + 1 + number / STATES.size() % (STATES.size() - 1)) % STATES.size());
        var lead = number % 3 == 2
                ? "%s severed diplomatic relations with %s on %d %s %d."
                : "%s and %s signed a declaration on strategic partnership on %d %s %d.";
        ObjectNode article = JSON.createObjectNode();
        article.put("id", "load-" + number);
        article.put("source", "load-" + number % 50);
        article.put(
                "text",
                lead.formatted(
                                first,
                                second,
                                1 + number % 28,
                                MONTHS.get(number % MONTHS.size()),
                                1990 + number / STATES.size() % 35)
                        + REST);
        return article;
    }
}
