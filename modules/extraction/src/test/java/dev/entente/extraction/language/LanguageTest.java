package dev.entente.extraction.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanguageTest {

    private static final Language LANGUAGE = Language.load();

    @Test
    void shouldFindSubjectVerbAndObject() {
        Parse parse = LANGUAGE.parse(List.of("Armenia", "signed", "a", "treaty", "with", "Kazakhstan", "."));

        assertThat(parse.root()).hasValue(1);
        assertThat(parse.child(1, "nsubj")).hasValue(0);
        assertThat(parse.child(1, "obj")).hasValue(3);
    }

    @Test
    void shouldGiveAnEmptyParseForAnEmptySentence() {
        Parse parse = LANGUAGE.parse(List.of());

        assertThat(parse.size()).isZero();
        assertThat(parse.root()).isEmpty();
    }

    @Test
    void shouldHaveOneRootAndUnbrokenSubtreesHoweverLongTheSentence() {
        List<String> forms = IntStream.range(0, 100_000)
                .mapToObj(i -> List.of("Iran", "and", "(", "said", "the", ",").get(i % 6))
                .toList();

        Parse parse = LANGUAGE.parse(forms);

        assertThat(IntStream.range(0, parse.size()).filter(i -> parse.head(i) == Parse.ROOT))
                .hasSize(1);
        int root = parse.root().orElseThrow();
        assertThat(parse.subtreeEnd(root) - parse.subtreeBegin(root)).isEqualTo(100_000);
    }

    @Test
    void shouldParseTheSameWayEveryTime() {
        List<String> forms = List.of("Baku", "and", "Yerevan", "agreed", "to", "end", "the", "war", "on", "Friday");

        List<String> parses = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> LANGUAGE.parse(forms).toString())
                .toList();

        assertThat(Collections.frequency(parses, parses.get(0))).isEqualTo(200);
    }
}
