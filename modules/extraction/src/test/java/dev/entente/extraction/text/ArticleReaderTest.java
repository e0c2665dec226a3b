package dev.entente.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.Article;
import dev.entente.model.Edtf;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleReaderTest {
    private static final ArticleReader READER = ArticleReader.load();

    @ParameterizedTest
    @MethodSource("sentences")
    void shouldSplitSentences(String text, String expected) {
        var article = READER.read(plain(text));

        assertThat(article.sentences().stream()
                        .map(sentence -> text.substring(sentence.begin(), sentence.end()))
                        .collect(Collectors.joining("|")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("quotations")
    void shouldMarkQuotations(String paragraphs, String expected) {
        var article = READER.read(plain(paragraphs.replace("|", "\n\n")));

        var quoted = new ArrayList<String>();
        for (var sentence : article.sentences()) {
            for (var quotation : sentence.quotations()) {
                var words = sentence.tokens().subList(quotation.from(), quotation.to()).stream()
                        .map(Token::form)
                        .collect(Collectors.joining(" "));
                quoted.add((quotation.begun() ? "< " : "") + words + (quotation.open() ? " >" : ""));
            }
        }
        assertThat(String.join("|", quoted)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldRecogniseTheLanguage(String text, String expected) {
        var language = READER.read(plain(text)).language();

        var tag = language.tag().orElse(language.kind() == Language.Kind.NONE ? "none" : "other");
        assertThat(tag).isEqualTo(expected);
        assertThat(language.isEnglish()).isEqualTo(expected.equals("en"));
    }

    @Test
    void shouldReadDatelineWithItsYearFromThePagesClock() {
        var article = READER.read(plain("""
                Time in Szohod: 11:07,   29 May 2024

                Borduria welcomes talks in Klow

                Borduria welcomes talks in Klow

                SZOHOD, MAY 15, BORDPRESS. Borduria welcomes the talks on May 10 in Klow, an official said.

                All news
                """));

        assertThat(article.title()).contains("Borduria welcomes talks in Klow");
        assertThat(article.published()).contains(Edtf.parse("2024-05-15"));
        assertThat(article.publishedDerivation())
                .isEqualTo("the dateline 'SZOHOD, MAY 15, BORDPRESS.', its year from the page's clock"
                        + " 'Time in Szohod: 11:07, 29 May 2024'");
        assertThat(article.dateline().flatMap(Dateline::place)).contains("SZOHOD");
        assertThat(article.boilerplate()).isEqualTo(3);
        assertThat(forms(article)).hasSize(2).last().asString().startsWith("Borduria welcomes the talks");
    }

    @ParameterizedTest
    @MethodSource("heads")
    void shouldReadTheHead(String text, String expected) {
        var article = READER.read(plain(text.replace("|", "\n")));

        var head = "title=%s; place=%s; agency=%s; published=%s; lead=%s"
                .formatted(
                        article.title().orElse(""),
                        article.dateline().flatMap(Dateline::place).orElse(""),
                        article.dateline().flatMap(Dateline::agency).orElse(""),
                        article.published().map(Edtf::text).orElse(""),
                        article.sentences().stream()
                                .filter(sentence -> sentence.section().kind() == Section.Kind.LEAD)
                                .map(sentence -> sentence.tokens().get(0).form())
                                .findFirst()
                                .orElse(""));
        assertThat(head).isEqualTo(expected);
    }

    @Test
    void shouldTellWhoSpeaksInATranscript() {
        var article = READER.read(plain("""
                The two presidents made statements.

                Statement by President Ann Doe

                - Dear friends,

                We thank our guests.

                x x x

                Then, the guest spoke.

                Press statement by Prime Minister Bo Roe at the palace

                I am glad to be here.
                """));

        assertThat(article.sentences().stream()
                        .map(sentence -> sentence.section().speaker().orElse("-")
                                + ": "
                                + sentence.tokens().get(0).form()))
                .containsExactly(
                        "-: The",
                        "-: Statement",
                        "President Ann Doe: Dear",
                        "President Ann Doe: We",
                        "-: Then",
                        "-: Press",
                        "Prime Minister Bo Roe: I");
    }

    @Test
    void shouldTellTurnsOfAnInterview() {
        var article = READER.read(plain("""
                PRESIDENT DOE: Thank you. We had good talks.
                Q: Will you sign?
                PRESIDENT DOE: I will.
                """));

        assertThat(article.sentences().stream()
                        .map(sentence -> sentence.section().speaker().orElse("-")))
                .containsExactly("PRESIDENT DOE", "PRESIDENT DOE", "Q", "PRESIDENT DOE");
    }

    @Test
    void shouldNotTakeNewsOfAStatementForASpeech() {
        var article = READER.read(plain("""
                Statement by the Council of Syldavia on trade

                The Council of Syldavia called for talks.
                """));

        assertThat(article.sentences()).noneMatch(sentence -> sentence.section().kind() == Section.Kind.SPEECH);
    }

    @Test
    void shouldLeaveTheDateOpenWhereNothingTellsIt() {
        var article = READER.read(plain("SZOHOD, MAY 15, TASS. Borduria agreed to talks."));

        assertThat(article.published()).isEmpty();
        assertThat(article.publishedDerivation()).isEmpty();
        assertThat(article.dateline().flatMap(Dateline::date)).isEmpty();
    }

    @Test
    void shouldSayThatTheGivenDateIsNone() {
        var article = READER.read(Article.newBuilder()
                .setId("a")
                .setText("Borduria agreed.")
                .setPublished("soon")
                .build());

        assertThat(article.published()).isEmpty();
        assertThat(article.publishedDerivation()).contains("'soon' is no date");
    }

    @Test
    void shouldTakeTheDayOfAnInstantAsItsOwnOffsetHasIt() {
        var article = READER.read(Article.newBuilder()
                .setId("a")
                .setText("Borduria agreed.")
                .setPublished("2024-05-10T23:30:00-05:00")
                .build());

        assertThat(article.published()).contains(Edtf.parse("2024-05-10"));
    }

    @Test
    void shouldAccountForAnotherLanguageWithoutReadingIt() {
        var article = READER.read(plain("Президент посетил Баку, где прошли переговоры о торговле."));

        assertThat(article.language()).isEqualTo(Language.other("ru"));
        assertThat(article.sentences()).isEmpty();
    }

    @Test
    void shouldReadNothingOutOfNothing() {
        var article = READER.read(plain(" \n\n "));

        assertThat(article.language()).isEqualTo(Language.NONE);
        assertThat(article.sentences()).isEmpty();
    }

    static List<Arguments> sentences() {
        return Golden.rows("sentences.tsv", "text", "sentences");
    }

    static List<Arguments> quotations() {
        return Golden.rows("quotations.tsv", "paragraphs", "quoted");
    }

    static List<Arguments> languages() {
        return Golden.rows("texts-by-language.tsv", "text", "language");
    }

    static List<Arguments> heads() {
        return Golden.rows("heads.tsv", "text", "head");
    }

    private static List<String> forms(ReadArticle article) {
        return article.sentences().stream()
                .map(sentence -> article.text().substring(sentence.begin(), sentence.end()))
                .toList();
    }

    private static Article plain(String text) {
        return Article.newBuilder().setId("a").setText(text).build();
    }
}
