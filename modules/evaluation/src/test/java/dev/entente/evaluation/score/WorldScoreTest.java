package dev.entente.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.model.Tsv;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorldScoreTest {
    private static final String CEASEFIRE = "{\"change\":\"CEASEFIRE\",\"certainty\":\"done\"}";

    static Stream<Tsv.Row> cases() {
        return Cases.rows("judgements.tsv", "outcome", "why", "judgement", "claim");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldTellFoundFromMissedAndSilentFromSprung(Tsv.Row row) {
        var claim = claim(row.get("claim"));

        var score = WorldScore.of(List.of(judgement(row.get("judgement"))), List.of(claim));

        var expected = switch (row.oneOf("outcome", List.of("found", "missed", "silent", "sprung"))) {
            case "found" -> List.of(new Share(1, 1), new Share(0, 0));
            case "missed" -> List.of(new Share(0, 1), new Share(0, 0));
            case "silent" -> List.of(new Share(0, 0), new Share(1, 1));
            default -> List.of(new Share(0, 0), new Share(0, 1));
        };
        assertThat(List.of(score.recall(), score.silent())).as(row.get("why")).isEqualTo(expected);
    }

    @Test
    void shouldDateWithinAWeek() {
        var near = claim("{\"facet\":\"security\",\"value\":\"CEASEFIRE\",\"date\":\"2024-05-17\"}");
        var far = claim("{\"facet\":\"security\",\"value\":\"CEASEFIRE\",\"date\":\"2024-05-18\"}");
        var open = claim("{\"facet\":\"security\",\"value\":\"CEASEFIRE\",\"date\":\"/2024-05-10\"}");
        var vague = claim("{\"facet\":\"security\",\"value\":\"CEASEFIRE\",\"date\":\"2024\"}");

        assertThat(dated(near)).isEqualTo(new Share(1, 1));
        assertThat(Stream.of(far, open, vague).map(WorldScoreTest::dated)).containsOnly(new Share(0, 1));
    }

    @Test
    void shouldCountAsInventedWhatNobodyNamedInACompleteItem() {
        var complete = judgement("{\"change\":\"CEASEFIRE\",\"certainty\":\"done\",\"item_complete\":true}");
        var named = claim("{\"facet\":\"security\",\"value\":\"CEASEFIRE\"}");
        var invented = claim("{\"facet\":\"diplomatic\",\"value\":\"SEVERED\"}");
        var history = claim("{\"facet\":\"diplomatic\",\"value\":\"SEVERED\",\"date\":\"1991\"}");
        var talk = claim("{\"type\":\"ACCUSE\"}");

        var score = WorldScore.of(List.of(complete), List.of(named, invented, history, talk));

        assertThat(score.precision()).isEqualTo(new Share(1, 2));
        assertThat(score.invented()).containsExactly(invented);
    }

    @Test
    void shouldNotAskForWhatIsOptional() {
        var optional = judgement("{\"change\":\"CEASEFIRE\",\"certainty\":\"done\",\"optional\":true}");

        assertThat(WorldScore.of(List.of(optional), List.of()).recall()).isEqualTo(new Share(0, 0));
    }

    private static Share dated(CodedClaim claim) {
        return WorldScore.of(List.of(judgement(CEASEFIRE)), List.of(claim)).dated();
    }

    private static CodedClaim claim(String text) {
        return new CodedClaim(
                Cases.over("{\"date\":\"2024-05-10\"}", Cases.claim(text).json().toString()));
    }

    private static JsonNode judgement(String text) {
        return Cases.over("{\"item_id\":\"x\",\"a\":\"AAA\",\"b\":\"BBB\",\"date\":\"2024-05-10\"}", text);
    }
}
