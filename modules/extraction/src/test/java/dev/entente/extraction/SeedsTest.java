package dev.entente.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.Article;
import dev.entente.model.Claim;
import dev.entente.model.Tsv;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the engine reads from the seeds, claim by claim; seeds.tsv holds what was read and found right. */
class SeedsTest {
    private static Extractor extractor;

    @BeforeAll
    static void load() {
        extractor = Extractor.load();
    }

    static Stream<Article> seeds() {
        return Seeds.read().stream();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldReadWhatTheGoldenFileSays(Article article) {
        var expected = Tsv.parse(
                        "seeds.tsv", Tsv.resource(SeedsTest.class, "seeds.tsv"), List.of("article", "rule", "claim"))
                .stream()
                .filter(row -> row.get("article").equals(article.getId()))
                .map(row -> row.get("rule") + ": " + row.get("claim"))
                .toList();

        var read = extractor.extract(article).claims().stream()
                .map(claim -> claim.getRule() + ": " + Summary.inFull(claim))
                .toList();

        assertThat(read).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldQuoteTheArticleExactly(Article article) {
        for (var claim : extractor.extract(article).claims()) {
            assertThat(claim.getQuote())
                    .isEqualTo(article.getText().substring(claim.getBegin(), claim.getEnd()))
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldGiveEachClaimAnIdOfItsOwnAndTheSameOneAgain(Article article) {
        var once =
                extractor.extract(article).claims().stream().map(Claim::getId).toList();
        var again =
                extractor.extract(article).claims().stream().map(Claim::getId).toList();

        assertThat(once).doesNotHaveDuplicates().isEqualTo(again);
    }

    @Test
    void shouldSayThatAnArticleIsInAnotherLanguage() {
        var article = Article.newBuilder()
                .setId("de")
                .setText("Die Außenminister von Armenien und Aserbaidschan haben sich am Freitag in Almaty getroffen,"
                        + " um über einen Friedensvertrag zu verhandeln. Das teilte das Ministerium mit.")
                .build();

        assertThat(extractor.extract(article).outcome()).isEqualTo(Outcome.OTHER_LANGUAGE);
        assertThat(extractor.extract(article).claims()).isEmpty();
    }

    @Test
    void shouldSayThatAnArticleIsEmpty() {
        var article = Article.newBuilder().setId("nothing").setText(" \n ").build();

        assertThat(extractor.extract(article).outcome()).isEqualTo(Outcome.EMPTY);
    }
}
