package dev.entente.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.Article;
import dev.entente.model.Tsv;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One sentence at a time: what it says, and what it only seems to say. The cases are in the files named below. */
class SentencesTest {
    private static Extractor extractor;

    @BeforeAll
    static void load() {
        extractor = Extractor.load();
    }

    static Stream<Arguments> cases() {
        return Stream.of("sentences.tsv", "wordings.tsv")
                .flatMap(file ->
                        Tsv.parse(file, Tsv.resource(SentencesTest.class, file), List.of("claims", "sentence"))
                                .stream())
                .map(row -> Arguments.of(row.required("sentence"), row.required("claims")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void shouldReadTheSentence(String sentence, String claims) {
        var article = Article.newBuilder()
                .setId("case")
                .setText(sentence)
                .setPublished("2024-06-01")
                .build();

        var read = extractor.extract(article).claims().stream().map(Summary::of).toList();

        var expected = claims.equals("-") ? List.<String>of() : List.of(claims.split("; "));
        assertThat(read).containsExactlyInAnyOrderElementsOf(expected);
    }
}
