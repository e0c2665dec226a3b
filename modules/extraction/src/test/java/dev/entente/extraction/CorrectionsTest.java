package dev.entente.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.Article;
import dev.entente.model.Claim;
import dev.entente.model.Tsv;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is corrected or denied is no fact, and history keeps its own date. The cases are in corrections.tsv. */
class CorrectionsTest {
    private static final String NONE = "-";

    private static Extractor extractor;

    @BeforeAll
    static void load() {
        extractor = Extractor.load();
    }

    static Stream<Arguments> cases() {
        var table = Tsv.resource(CorrectionsTest.class, "corrections.tsv");
        return Tsv.parse("corrections.tsv", table, List.of("what", "deed", "read", "text")).stream()
                .map(row -> Arguments.of(row.required("text"), row.required("deed"), row.required("read")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void shouldNotTakeWhatIsTakenBackForAFact(String text, String deed, String expected) {
        var article = Article.newBuilder()
                .setId("case")
                .setText(text.replace(" / ", "\n"))
                .setPublished("2024-06-01")
                .build();

        var claims = extractor.extract(article).claims().stream()
                .filter(claim -> tells(claim, deed.split(" ")))
                .toList();

        var statuses = claims.stream().map(claim -> claim.getStatus().name()).distinct();
        assertThat(claims.isEmpty() ? List.of(NONE) : statuses.toList())
                .isSubsetOf(expected.split("@")[0].split("\\|"));
        if (expected.contains("@")) {
            assertThat(claims).allSatisfy(claim -> assertThat(claim.getDate()).contains(expected.split("@")[1]));
        }
    }

    private static boolean tells(Claim claim, String[] deed) {
        return Set.of(deed[0], deed[1]).equals(Set.of(claim.getSource(), claim.getTarget()))
                && claim.getValue().filter(deed[2]::equals).isPresent();
    }
}
