package dev.entente.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.extraction.Growth;
import dev.entente.extraction.date.Anchor;
import dev.entente.extraction.date.DateGrammar;
import dev.entente.model.Article;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody writes and somebody sends. Were the time quadratic, these would hang. */
@Timeout(300)
class HostileTextTest {
    private static final ArticleReader READER = ArticleReader.load();
    private static final DateGrammar GRAMMAR = DateGrammar.load();

    record Hostile(String name, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void shouldReadHostileTextWithoutLosingAnything(Hostile hostile) {
        var article = read(hostile.text(), "text/plain");

        var end = 0;
        for (var sentence : article.sentences()) {
            assertThat(sentence.begin()).isGreaterThanOrEqualTo(end);
            assertThat(sentence.tokens()).hasSizeBetween(1, SentenceSplitter.MAX_TOKENS);
            end = sentence.end();
        }
        assertThat(end).isLessThanOrEqualTo(hostile.text().length());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldReadHostilePages(Hostile hostile) {
        var article = read(hostile.text(), "text/html");

        assertThat(article.text()).isSameAs(hostile.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the talks of Klow ",
                "“ the pact ",
                "\"A.\" ",
                "(the ",
                "a-",
                "Q: I agree.\n",
                "<p>the <b>talks</b> "
            })
    void shouldTakeTimeInProportionToTheText(String piece) {
        var mediaType = piece.startsWith("<") ? "text/html" : "text/plain";

        assertThat(Growth.isLinear(text -> read(text, mediaType), piece::repeat, 4_000))
                .isTrue();
    }

    @Test
    void shouldReadEveryCharacterOfUnicode() {
        var text = new StringBuilder("The talks and the words of the pact: ");
        for (var codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            text.appendCodePoint(codePoint);
            if (codePoint % 7 == 0) {
                text.append(" of the ");
            }
        }

        assertThat(read(text.toString(), "text/plain").text()).hasSize(text.length());
    }

    @Test
    void shouldReadNoiseOfAnyKind() {
        var random = new Random(20240510);
        for (var round = 0; round < 300; round++) {
            var text = new StringBuilder();
            for (var i = 0; i < 400; i++) {
                text.append(random.nextInt(4) == 0 ? (char) random.nextInt(0x10000) : piece(random));
            }
            var noise = text.toString();

            assertThat(read(noise, "text/plain").text()).isEqualTo(noise);
            assertThat(read(noise, "text/html").text()).isEqualTo(noise);
        }
    }

    static Stream<Hostile> texts() {
        return Stream.of(
                new Hostile("ten megabytes without a stop", "the talks of Klow ".repeat(580_000)),
                new Hostile("a hundred thousand quotation marks", "\"a ".repeat(100_000)),
                new Hostile("a hundred thousand opening marks", "“ the pact ".repeat(100_000)),
                new Hostile("quotations and stops", "“A.” ".repeat(200_000)),
                new Hostile("nested brackets", "(the ".repeat(100_000) + ")".repeat(100_000)),
                new Hostile("one word", "a".repeat(10_000_000)),
                new Hostile("stops alone", ".".repeat(500_000)),
                new Hostile("abbreviations", "the U.S. ".repeat(100_000)),
                new Hostile("initials", "A.B.".repeat(200_000)),
                new Hostile("hyphens", "a-".repeat(300_000)),
                new Hostile("apostrophes", "a'".repeat(300_000)),
                new Hostile("mail", "a@".repeat(300_000)),
                new Hostile("addresses", "http://a".repeat(200_000)),
                new Hostile("digits", "1,000.5/".repeat(200_000)),
                new Hostile("lines", "the\n".repeat(200_000)),
                new Hostile("empty lines", "\n".repeat(500_000)),
                new Hostile("headings", "Statement by President Doe\n\n".repeat(100_000)),
                new Hostile("turns", "PRESIDENT DOE: I agree.\n".repeat(100_000)),
                new Hostile("titles", "Ann Doe. President the ".repeat(200_000)),
                new Hostile("dates", "from May 10 to the May 2 of last ".repeat(30_000)),
                new Hostile("surrogates", "\uD83D".repeat(300_000)));
    }

    static Stream<Hostile> pages() {
        return Stream.of(
                new Hostile("nested elements", "<div>".repeat(100_000) + "the talks"),
                new Hostile("nested emphasis", "<p><b><i>".repeat(30_000) + "the talks"),
                new Hostile("paragraphs", "<p>The talks went on, and the pact was signed.".repeat(50_000)),
                new Hostile("ampersands", "<p>" + "&".repeat(200_000)),
                new Hostile("entities", "<p>" + "&amp;&#x2019;&lt".repeat(30_000)),
                new Hostile("open tags", "<".repeat(200_000)),
                new Hostile("nested metadata", "<script type=application/ld+json>" + "[".repeat(100_000)),
                new Hostile("articles", "<article><p>The talks of the day.".repeat(2_000)));
    }

    private static String piece(Random random) {
        var pieces = new String[] {
            "the ",
            "Klow",
            ". ",
            "\"",
            "“",
            "”",
            "'",
            "’s",
            "-",
            "\n",
            "\n\n",
            "U.S.",
            "No. ",
            "May ",
            "10",
            "2024",
            "(",
            ")",
            "<p>",
            "</b>",
            "<b>",
            "&",
            "&amp;",
            "<!--",
            "-->",
            "by ",
            "Statement ",
            ": ",
            "I ",
            "PRESIDENT DOE",
            "–",
            "@",
            "/"
        };
        return pieces[random.nextInt(pieces.length)];
    }

    private static ReadArticle read(String text, String mediaType) {
        var article = READER.read(Article.newBuilder()
                .setId("hostile")
                .setText(text)
                .setMediaType(mediaType)
                .setLanguage("en")
                .build());
        for (var sentence : article.sentences()) {
            assertThat(GRAMMAR.find(sentence.tokens(), Anchor.NONE))
                    .hasSizeLessThanOrEqualTo(sentence.tokens().size());
        }
        return article;
    }
}
