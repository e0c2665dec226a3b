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

/** How real a deed is: words that govern it count, words in a clause beside it do not. The cases are in scope.tsv. */
class ScopeTest {
    private static final String NONE = "-";

    private static Extractor extractor;

    @BeforeAll
    static void load() {
        extractor = Extractor.load();
    }

    static Stream<Arguments> cases() {
        var table = Tsv.resource(ScopeTest.class, "scope.tsv");
        return Tsv.parse("scope.tsv", table, List.of("what", "status", "deed", "sentence")).stream()
                .map(row -> Arguments.of(row.required("sentence"), row.required("deed"), row.required("status")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void shouldTellHowRealTheDeedIs(String sentence, String deed, String statuses) {
        var article = Article.newBuilder()
                .setId("case")
                .setText(sentence)
                .setPublished("2024-06-01")
                .build();

        var read = extractor.extract(article).claims().stream()
                .filter(claim -> tells(claim, deed.split(" ")))
                .map(claim -> claim.getStatus().name())
                .distinct()
                .toList();

        assertThat(read.isEmpty() ? List.of(NONE) : read).hasSize(1).isSubsetOf(statuses.split("\\|"));
    }

    private static boolean tells(Claim claim, String[] deed) {
        return Set.of(deed[0], deed[1]).equals(Set.of(claim.getSource(), claim.getTarget()))
                && (claim.getValue().filter(deed[2]::equals).isPresent()
                        || claim.getType().name().equals(deed[2]));
    }
}
