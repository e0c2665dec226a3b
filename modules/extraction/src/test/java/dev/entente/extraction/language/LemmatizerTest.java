package dev.entente.extraction.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LemmatizerTest {

    private static final Lemmatizer LEMMATIZER = Lemmatizer.load();

    @ParameterizedTest
    @MethodSource("expectations")
    void shouldFindTheDictionaryForm(Resource.Row row) {
        assertThat(LEMMATIZER.lemma(row.cell(0), row.cell(1))).isEqualTo(row.cell(2));
    }

    @ParameterizedTest
    @MethodSource("tags")
    void shouldAnswerForAnyFormWhateverTheTag(String tag) {
        for (String form :
                List.of("", "s", "ed", "ing", "er", "'", "\uD800", "\uD83D\uDE00s", "İİİing", "x".repeat(5000))) {
            assertThat(LEMMATIZER.lemma(form, tag)).isNotNull();
        }
    }

    @Test
    void shouldNameTheLineThatContradictsAnother() {
        List<String> lines = List.of("form\ttags\tlemma", "lay\tVBD\tlie", "# a comment", "lay\tVBD VBN\tlay");

        assertThatThrownBy(() -> LemmaTable.parse("lemmas.tsv", lines))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lemmas.tsv, line 4: 'lay' as VBD already has the lemma 'lie': keep one of them");
    }

    @Test
    void shouldNameTheLineThatLacksAColumn() {
        List<String> lines = List.of("form\ttags\tlemma", "lay\tVBD");

        assertThatThrownBy(() -> LemmaTable.parse("lemmas.tsv", lines))
                .hasMessage("lemmas.tsv, line 2: needs 3 filled columns, separated by tabs");
    }

    @Test
    void shouldNameTheVerbThatIsListedTwice() {
        List<String> lines = List.of("verb", "sign", "sign");

        assertThatThrownBy(() -> VerbList.parse("verbs.tsv", lines))
                .hasMessage("verbs.tsv, line 3: 'sign' stands here for the second time: remove the line");
    }

    private static Stream<Resource.Row> expectations() {
        return Resource.rows("lemmas-expected.tsv", Resource.lines("lemmas-expected.tsv"), "form", "tag", "lemma")
                .stream();
    }

    private static Stream<String> tags() {
        return Stream.of("NN", "NNS", "VB", "VBZ", "VBD", "VBN", "VBG", "JJR", "JJS", "PRP", "NNP", ".");
    }
}
