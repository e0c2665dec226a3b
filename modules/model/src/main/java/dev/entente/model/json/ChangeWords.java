package dev.entente.model.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a change says, in the JSON of the contract, as one line for people: whom it is of, what was, and what is. */
public final class ChangeWords {
    private static final String NOTHING = "nothing known";

    private ChangeWords() {}

    /** {@code ARM-KAZ partnership: PARTNERSHIP (ASSERTED) → ALLIANCE (FORMAL), effective 2024-05-10}. */
    public static String of(JsonNode change) {
        var line = "%s-%s  %s%s: %s → %s"
                .formatted(
                        change.path("pair").path(0).asText(),
                        change.path("pair").path(1).asText(),
                        subject(change),
                        change.path("past").asBoolean() ? " in the past" : "",
                        standing(change.path("before")),
                        standing(change.path("after")));
        return change.has("effective") ? line + ", effective " + When.words(change.path("effective")) : line;
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
