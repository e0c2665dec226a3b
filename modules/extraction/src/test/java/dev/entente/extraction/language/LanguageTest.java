package dev.entente.extraction.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.extraction.memory.Spelling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageTest {

    private static final Language LANGUAGE = Language.load();

    @ParameterizedTest
    @MethodSource("sentences")
    void shouldDrawTheArcs(Resource.Row row) {
        Parse parse = LANGUAGE.parse(List.of(row.cell(0).split(" ")));

        List<String> expected = List.of(row.cell(1).split("(?<=\\)) "));

        assertThat(arcs(parse)).containsAll(expected);
    }

    @Test
    void shouldGiveAnEmptyParseForAnEmptySentence() {
        Parse parse = LANGUAGE.parse(List.of());

        assertThat(parse.size()).isZero();
        assertThat(parse.root()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hostileForms")
    void shouldDrawOneTreeOverAnything(List<String> forms) {
        Parse parse = LANGUAGE.parse(forms);

        assertThat(parse.size()).isEqualTo(forms.size());
        assertThat(IntStream.range(0, parse.size()).filter(i -> parse.head(i) == Parse.ROOT))
                .hasSize(1);
        int root = parse.root().orElseThrow();
        assertThat(parse.relation(root)).isEqualTo("root");
        assertThat(parse.subtreeBegin(root)).isZero();
        assertThat(parse.subtreeEnd(root)).isEqualTo(forms.size());
    }

    @Test
    void shouldParseTheSameWayOnEveryThread() {
        List<String> forms = List.of("Baku", "and", "Yerevan", "agreed", "to", "end", "the", "war", "on", "Friday");

        List<String> parses = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> LANGUAGE.parse(forms).toString())
                .toList();

        assertThat(Collections.frequency(parses, parses.get(0))).isEqualTo(200);
    }

    @Test
    void shouldNotDependOnTheLocale() {
        List<String> forms = List.of("IRAN", "IS", "IN", "TALKS", "WITH", "INDIA", "INITIALLY");
        String expected = LANGUAGE.parse(forms).toString();
        Locale before = Locale.getDefault();

        Locale.setDefault(Locale.forLanguageTag("tr"));
        String actual = LANGUAGE.parse(forms).toString();
        Locale.setDefault(before);

        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void shouldTagAloneAsItDoesBeforeAParse() {
        List<String> forms = List.of("Georgia", "'s", "leaders", "can", "not", "attend", ".");

        Parse parse = LANGUAGE.parse(forms);

        assertThat(LANGUAGE.tag(forms.stream().map(Spelling::new).toList()).tags())
                .isEqualTo(IntStream.range(0, parse.size()).mapToObj(parse::tag).toList());
    }

    private static Stream<Resource.Row> sentences() {
        return Resource.rows("parses.tsv", Resource.lines("parses.tsv"), "sentence", "arcs").stream();
    }

    private static Stream<List<String>> hostileForms() {
        List<String> everyBlock = new ArrayList<>();
        for (int codePoint = 0; codePoint < Character.MAX_CODE_POINT; codePoint += 97) {
            everyBlock.add(Character.toString(codePoint));
        }
        List<String> endless = IntStream.range(0, 100_000)
                .mapToObj(i -> List.of("Iran", "and", "(", "said", "the", ",").get(i % 6))
                .toList();
        return Stream.of(
                everyBlock,
                endless,
                List.of(""),
                List.of("x".repeat(5_000), "ß".repeat(5_000)),
                List.of("\uD800", "\uDC00", "\t", "\u0000"),
                Collections.nCopies(3_000, "("),
                Collections.nCopies(3_000, "of"));
    }

    private static List<String> arcs(Parse parse) {
        return IntStream.range(0, parse.size())
                .filter(token -> parse.head(token) != Parse.ROOT)
                .mapToObj(token ->
                        parse.relation(token) + "(" + parse.form(parse.head(token)) + ", " + parse.form(token) + ")")
                .toList();
    }
}
