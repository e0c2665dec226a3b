package dev.entente.evaluation.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * What a careful reader takes from the seeds, or expressly does not take.
 *
 * @param json {@code article} (the beginning of an id, {@code *} for any), {@code kind}, and the slots that a claim or
 *     a state must fill; a {@code date} of null says that there is none
 */
record Expectation(JsonNode json) {
    private static final Pattern WORD = Pattern.compile("[a-z]{3,}");
    private static final Set<String> EMPTY_WORDS =
            Set.of("the", "and", "between", "agreement", "treaty", "declaration");
    /** Types that a reader may fairly take for one another. */
    private static final Map<String, Set<String>> NEIGHBOURS = Map.of(
            "SUPPORT", Set.of("SUPPORT", "COOPERATE"),
            "COOPERATE", Set.of("COOPERATE", "SUPPORT", "AGREE", "CONSULT"),
            "YIELD", Set.of("YIELD", "SUPPORT", "AGREE"),
            "SANCTION", Set.of("SANCTION", "REJECT"));

    String kind() {
        return text("kind");
    }

    /** True where this must not be read. */
    boolean isKeptOut() {
        return kind().startsWith("not-");
    }

    /** True where one claim can meet it, not only the state that follows from all of them. */
    boolean isClaim() {
        return !isKeptOut() && !kind().startsWith("final") && !kind().startsWith("merged");
    }

    boolean isAbout(String article) {
        return text("article").equals("*") || article.startsWith(text("article"));
    }

    String text(String field) {
        return json.path(field).asText("");
    }

    Set<String> pair() {
        if (json.has("pair")) {
            return Pairs.of(json.get("pair"));
        }
        return json.has("directed") ? Pairs.of(json.get("directed")) : Pairs.of(text("source"), text("target"));
    }

    /** True where the claim says what is expected. */
    boolean isMetBy(CodedClaim claim) {
        return claim.pair().equals(pair())
                && isDirectionOf(claim)
                && isTypeOf(claim)
                && claim.is("status", json.path("status").asText("OCCURRED"))
                && isAspectOf(claim)
                && isFieldOf("facet", claim)
                && isFieldOf("value", claim)
                && (!json.has("stage") || claim.isStage(text("stage")))
                && isNameOf(claim)
                && (!json.has("place") || lower(claim.text("place")).contains(lower(text("place"))))
                && isFieldOf("speaker", claim)
                && isThirdOf(claim)
                && (!json.has("flag") || claim.hasFlag(text("flag")))
                && isDateOf(claim);
    }

    boolean isThirdOf(CodedClaim claim) {
        return StreamSupport.stream(json.path("third").spliterator(), false)
                .allMatch(third -> claim.hasThird(third.path(0).asText(), names(third.path(1))));
    }

    private boolean isDirectionOf(CodedClaim claim) {
        if (json.has("directed")) {
            return isDirection(
                    claim,
                    json.path("directed").path(0).asText(),
                    json.path("directed").path(1).asText());
        }
        return !json.has("source") || isDirection(claim, text("source"), text("target"));
    }

    private static boolean isDirection(CodedClaim claim, String source, String target) {
        return claim.isFromTo(source, target) || claim.isMutual();
    }

    private boolean isTypeOf(CodedClaim claim) {
        if (!json.has("type")) {
            return true;
        }
        var exactly = Set.of(text("type"));
        return (isKeptOut() ? exactly : NEIGHBOURS.getOrDefault(text("type"), exactly)).contains(claim.text("type"));
    }

    private boolean isAspectOf(CodedClaim claim) {
        return switch (kind()) {
            case "asserted-state" -> claim.is("aspect", "STATUS");
            case "change", "not-change" -> !claim.is("aspect", "STATUS");
            default -> true;
        };
    }

    private boolean isFieldOf(String field, CodedClaim claim) {
        return !json.has(field) || claim.is(field, text(field));
    }

    /** An agreement's name may be worded otherwise, as long as it shares a telling word. */
    private boolean isNameOf(CodedClaim claim) {
        var wanted = words(text("name"));
        return wanted.isEmpty() || words(claim.agreementName()).stream().anyMatch(wanted::contains);
    }

    private boolean isDateOf(CodedClaim claim) {
        if (!json.has("date")) {
            return true;
        }
        var said = claim.date();
        if (json.get("date").isNull()) {
            return said.isEmpty() || said.get().isOpen();
        }
        return Dates.overlap(said, Dates.parse(text("date"))) || (isKeptOut() && said.isEmpty());
    }

    private static Set<String> words(String name) {
        var words = new TreeSet<String>();
        WORD.matcher(lower(name)).results().forEach(word -> words.add(word.group()));
        words.removeAll(EMPTY_WORDS);
        return words;
    }

    private static List<String> names(JsonNode nameOrNames) {
        return nameOrNames instanceof TextNode
                ? List.of(nameOrNames.asText())
                : StreamSupport.stream(nameOrNames.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
