package dev.entente.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokenizerTest {
    private static final Tokenizer TOKENIZER = Tokenizer.load();

    @ParameterizedTest
    @MethodSource("golden")
    void shouldCutTextIntoWordsAndMarks(String text, String expected) {
        var tokens = TOKENIZER.tokenize(text);

        assertThat(tokens.stream().map(Token::form).collect(Collectors.joining("|")))
                .isEqualTo(expected);
    }

    @Property
    void shouldGiveBackEachFormAtItsOffsets(@ForAll("texts") String text) {
        var tokens = TOKENIZER.tokenize(text);

        assertThat(tokens)
                .allSatisfy(token -> assertThat(text.substring(token.begin(), token.end()))
                        .isEqualTo(token.form())
                        .isNotEmpty());
    }

    @Property
    void shouldLeaveNothingButSpaceBetweenTokens(@ForAll("texts") String text) {
        var covered = new StringBuilder(text);
        for (var token : TOKENIZER.tokenize(text)) {
            for (var i = token.begin(); i < token.end(); i++) {
                covered.setCharAt(i, ' ');
            }
        }

        assertThat(covered.chars().allMatch(c -> Characters.isSpace((char) c))).isTrue();
    }

    @Property
    void shouldKeepTokensInOrderAndApart(@ForAll("texts") String text) {
        var end = 0;
        for (var token : TOKENIZER.tokenize(text)) {
            assertThat(token.begin()).isGreaterThanOrEqualTo(end);
            assertThat(token.form().length()).isLessThanOrEqualTo(Tokenizer.MAX_FORM);
            end = token.end();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        var pieces = Arbitraries.of(
                "a",
                "B",
                "Baku",
                "U.S",
                ".",
                "..",
                ",",
                "'",
                "’",
                "s",
                "n't",
                "-",
                "–",
                "--",
                " ",
                "\n",
                "9",
                "10",
                "2024",
                ":",
                "/",
                "@",
                "&",
                "_",
                "\"",
                "“",
                "”",
                "(",
                ")",
                "com",
                "http://",
                "www.",
                "é",
                "\u0301",
                "я",
                "漢",
                "\u200B",
                "\uD83D\uDE00",
                "\uD83D",
                "\uDE00",
                "\u0000",
                "No.",
                "a-",
                "-Z",
                "5th");
        var mixed = pieces.list().ofMaxSize(60).map(list -> String.join("", list));
        return Arbitraries.oneOf(mixed, Arbitraries.strings().all().ofMaxLength(300));
    }

    static List<org.junit.jupiter.params.provider.Arguments> golden() {
        return Golden.rows("tokens.tsv", "text", "tokens");
    }
}
