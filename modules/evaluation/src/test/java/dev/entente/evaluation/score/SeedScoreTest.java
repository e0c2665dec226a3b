package dev.entente.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeedScoreTest {
    private static final Map<String, String> TEXTS = Map.of("x", "Ruritania and Zenda are allies.");
    private static final String ALLIES =
            "{\"facet\":\"partnership\",\"value\":\"ALLIANCE\",\"quote\":\"Ruritania\",\"begin\":0,\"end\":9}";

    @Test
    void shouldCountWhatIsFoundAndWhatIsKeptOut() {
        var wanted = "{\"article\":\"x\",\"kind\":\"change\",\"pair\":[\"AAA\",\"BBB\"],\"facet\":\"partnership\"}";
        var unwanted = "{\"article\":\"*\",\"kind\":\"not-change\",\"pair\":[\"AAA\",\"BBB\"],\"facet\":\"security\"}";
        var missing = "{\"article\":\"x\",\"kind\":\"change\",\"pair\":[\"AAA\",\"BBB\"],\"facet\":\"security\"}";

        var score = score(List.of(wanted, unwanted, missing), List.of(ALLIES), List.of());

        assertThat(score.found()).isEqualTo(new Share(1, 2));
        assertThat(score.keptOut()).isEqualTo(new Share(1, 1));
        assertThat(score.unmet()).containsExactly(Cases.json(missing));
    }

    @Test
    void shouldHoldStatesAgainstTheRelationships() {
        var right =
                "{\"kind\":\"final-state\",\"pair\":[\"AAA\",\"BBB\"],\"facet\":\"partnership\",\"value\":\"ALLIANCE\","
                        + "\"basis\":\"FORMAL\",\"since\":\"2005\"}";
        var wrong =
                "{\"kind\":\"not-final-state\",\"pair\":[\"AAA\",\"BBB\"],\"facet\":\"security\",\"value\":\"PEACE\"}";
        var relationship = "{\"pair\":[\"AAA\",\"BBB\"],\"facets\":{\"partnership\":{\"value\":\"ALLIANCE\","
                + "\"basis\":\"FORMAL\",\"since\":\"2005-06\"},\"security\":{\"value\":\"PEACE\"}}}";

        var score = score(List.of(right, wrong), List.of(), List.of(relationship));

        assertThat(score.found()).isEqualTo(new Share(1, 1));
        assertThat(score.keptOut()).isEqualTo(new Share(0, 1));
    }

    @Test
    void shouldAskThatThreeArticlesTellOfAMergedEvent() {
        var merged =
                "{\"kind\":\"merged-event\",\"pair\":[\"AAA\",\"BBB\"],\"type\":\"CONSULT\",\"date\":\"2024-05-10\","
                        + "\"articles\":[\"1\",\"2\",\"3\"]}";
        var event = "{\"pair\":[\"AAA\",\"BBB\"],\"events\":[{\"type\":\"CONSULT\",\"status\":\"OCCURRED\","
                + "\"date\":\"2024-05-10/2024-05-11\",\"articles\":[%s]}]}";

        assertThat(score(List.of(merged), List.of(), List.of(event.formatted("\"1a\",\"2b\",\"3c\"")))
                        .found())
                .isEqualTo(new Share(1, 1));
        assertThat(score(List.of(merged), List.of(), List.of(event.formatted("\"1a\",\"2b\"")))
                        .found())
                .isEqualTo(new Share(0, 1));
    }

    @Test
    void shouldTellQuotesThatAreNotTheirSpan() {
        var off = ALLIES.replace("\"end\":9", "\"end\":8");

        var score = score(List.of(), List.of(ALLIES, off), List.of());

        assertThat(score.quotesOff()).containsExactly(Cases.claim(off));
    }

    @Test
    void shouldTellChangesThatNobodyAskedFor() {
        var wanted = "{\"article\":\"x\",\"kind\":\"change\",\"pair\":[\"AAA\",\"BBB\"],\"facet\":\"partnership\"}";
        var beyond = ALLIES.replace("partnership", "security");
        var asserted = beyond.replace("{", "{\"aspect\":\"STATUS\",");

        var score = score(List.of(wanted), List.of(ALLIES, beyond, asserted), List.of());

        assertThat(score.beyond()).containsExactly(Cases.claim(beyond));
    }

    private static SeedScore score(List<String> expectations, List<String> claims, List<String> relationships) {
        return SeedScore.of(
                nodes(expectations), claims.stream().map(Cases::claim).toList(), nodes(relationships), TEXTS);
    }

    private static List<JsonNode> nodes(List<String> texts) {
        return Stream.of(texts).flatMap(List::stream).<JsonNode>map(Cases::json).toList();
    }
}
