package dev.entente.evaluation.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * How well claims and relationships agree with what a careful reader takes from the seeds.
 *
 * @param found expectations met, of those that ask for something
 * @param keptOut expectations met, of those that something be not read
 * @param unmet all others, as they were given
 * @param quotesOff claims whose quote is not exactly the span that they name
 * @param beyond claims of changes that no expectation asks for: for a reader to judge
 */
public record SeedScore(
        Share found, Share keptOut, List<JsonNode> unmet, List<CodedClaim> quotesOff, List<CodedClaim> beyond) {
    /** How many sources must tell of an event that is expected to be told by several. */
    private static final int SEVERAL = 3;

    /**
     * Scores a reading.
     *
     * @param expectations what to read and what not to, one object each
     * @param claims the claims of all seeds
     * @param relationships the relationships that follow from them, with their events
     * @param texts the seeds as published, by article id
     */
    public static SeedScore of(
            Collection<JsonNode> expectations,
            List<CodedClaim> claims,
            Collection<JsonNode> relationships,
            Map<String, String> texts) {
        var expected = expectations.stream().map(Expectation::new).toList();
        var states = relationships.stream()
                .collect(
                        Collectors.toMap(state -> Pairs.of(state.path("pair")), state -> state, (one, other) -> other));
        var met = expected.stream()
                .collect(Collectors.partitioningBy(expectation ->
                        holds(expectation, claims, Optional.ofNullable(states.get(expectation.pair())))));
        return new SeedScore(
                share(met, false),
                share(met, true),
                met.get(false).stream().map(Expectation::json).toList(),
                claims.stream().filter(claim -> !isQuoted(claim, texts)).toList(),
                claims.stream().filter(claim -> isBeyond(claim, expected)).toList());
    }

    private static Share share(Map<Boolean, List<Expectation>> met, boolean isKeptOut) {
        var yes = count(met.get(true), isKeptOut);
        return new Share(yes, yes + count(met.get(false), isKeptOut));
    }

    private static int count(List<Expectation> expectations, boolean isKeptOut) {
        return (int) expectations.stream()
                .filter(expectation -> expectation.isKeptOut() == isKeptOut)
                .count();
    }

    private static boolean holds(Expectation expectation, List<CodedClaim> claims, Optional<JsonNode> state) {
        var told = claims.stream().filter(claim -> expectation.isAbout(claim.article()));
        return switch (expectation.kind()) {
            case "final-state" -> isState(expectation, state);
            case "not-final-state" ->
                !facet(expectation, state).path("value").asText("").equals(expectation.text("value"));
            case "merged-event" -> isMergedEvent(expectation, state);
            case "not-third-party" ->
                told.noneMatch(claim -> claim.pair().equals(expectation.pair())
                        && claim.hasThird(expectation.text("actor"), Set.of(expectation.text("role"))));
            default -> told.anyMatch(expectation::isMetBy) != expectation.isKeptOut();
        };
    }

    private static boolean isState(Expectation expectation, Optional<JsonNode> state) {
        var facet = facet(expectation, state);
        return facet.path("value").asText("").equals(expectation.text("value"))
                && (!expectation.json().has("basis")
                        || facet.path("basis").asText("").equals(expectation.text("basis")))
                && (!expectation.json().has("since")
                        || Dates.overlap(
                                Dates.parse(facet.path("since").asText("")), Dates.parse(expectation.text("since"))));
    }

    private static JsonNode facet(Expectation expectation, Optional<JsonNode> state) {
        return state.map(json -> json.path("facets").path(expectation.text("facet")))
                .orElseGet(MissingNode::getInstance);
    }

    private static boolean isMergedEvent(Expectation expectation, Optional<JsonNode> state) {
        var date = Dates.parse(expectation.text("date"));
        return state.stream()
                .flatMap(json -> nodes(json.path("events")))
                .filter(event -> event.path("type").asText().equals(expectation.text("type")))
                .filter(event -> event.path("status").asText().equals("OCCURRED"))
                .filter(event -> Dates.overlap(Dates.parse(event.path("date").asText("")), date))
                .anyMatch(event -> nodes(expectation.json().path("articles"))
                                .filter(article -> nodes(event.path("articles"))
                                        .anyMatch(id -> id.asText().startsWith(article.asText())))
                                .count()
                        >= SEVERAL);
    }

    private static boolean isQuoted(CodedClaim claim, Map<String, String> texts) {
        var text = texts.getOrDefault(claim.article(), "");
        var begin = claim.json().path("begin").asInt(0);
        var end = claim.json().path("end").asInt(0);
        return 0 <= begin
                && begin < end
                && end <= text.length()
                && text.substring(begin, end).equals(claim.text("quote"));
    }

    private static boolean isBeyond(CodedClaim claim, List<Expectation> expected) {
        return claim.is("status", "OCCURRED")
                && claim.isTransition()
                && (claim.has("facet") || claim.has("agreement"))
                && expected.stream()
                        .filter(Expectation::isClaim)
                        .filter(expectation -> claim.article().startsWith(expectation.text("article")))
                        .noneMatch(expectation -> expectation.isMetBy(claim));
    }

    private static Stream<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
