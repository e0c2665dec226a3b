package dev.entente.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.Article;
import dev.entente.model.Claim;
import dev.entente.model.Status;
import dev.entente.model.Tsv;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whom "we", "the sides", "his counterpart" and their like mean. The cases are in references.tsv. */
class ReferencesTest {
    private static Extractor extractor;

    @BeforeAll
    static void load() {
        extractor = Extractor.load();
    }

    static Stream<Arguments> cases() {
        var table = Tsv.resource(ReferencesTest.class, "references.tsv");
        return Tsv.parse("references.tsv", table, List.of("what", "says", "text")).stream()
                .map(row -> Arguments.of(row.required("text"), row.required("says")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void shouldFindWhoIsMeant(String text, String says) {
        var article = Article.newBuilder()
                .setId("case")
                .setText(text.replace(" / ", "\n"))
                .setPublished("2024-06-01")
                .build();

        var read = extractor.extract(article).claims().stream()
                .filter(claim -> claim.getStatus() == Status.OCCURRED)
                .flatMap(ReferencesTest::summaries)
                .toList();

        assertThat(read).contains(says.split("; "));
    }

    /** What both do to each other may be told from either side. */
    private static Stream<String> summaries(Claim claim) {
        var deed = claim.getType() + claim.getValue().map(value -> " " + value).orElse("");
        return claim.getMutual()
                ? Stream.of(
                        "%s = %s %s".formatted(claim.getSource(), claim.getTarget(), deed),
                        "%s = %s %s".formatted(claim.getTarget(), claim.getSource(), deed))
                : Stream.of("%s > %s %s".formatted(claim.getSource(), claim.getTarget(), deed));
    }
}
