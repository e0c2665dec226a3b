package dev.entente.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.extraction.text.ArticleReader;
import dev.entente.extraction.text.ReadArticle;
import dev.entente.extraction.text.Sentence;
import dev.entente.extraction.text.Token;
import dev.entente.model.Article;
import dev.entente.model.Tsv;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole pages in the shapes that news comes in. Beside each page in {@code pages} stands what a reader takes from it:
 * title, source, day, each sentence with its section, and each claim.
 */
class PagesTest {
    private static ArticleReader reader;
    private static Extractor extractor;

    @BeforeAll
    static void load() {
        reader = ArticleReader.load();
        extractor = Extractor.load();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amp",
                "comments",
                "infinite-scroll",
                "live-blog",
                "markup",
                "news-site",
                "page-clock",
                "paywall",
                "press-office",
                "wire"
            })
    void shouldTakeTheArticleOutOfItsPage(String name) {
        var article = page(name);

        var lines = lines(reader.read(article));
        extractor.extract(article).claims().forEach(claim -> lines.add("claim\t" + Summary.of(claim)));

        var file = "pages/" + name + ".tsv";
        var expected = Tsv.parse(file, Tsv.resource(PagesTest.class, file), List.of("what", "text")).stream()
                .map(row -> row.required("what") + "\t" + row.required("text"))
                .map(PagesTest::withoutSpaces)
                .toList();
        assertThat(lines.stream().map(PagesTest::withoutSpaces)).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amp",
                "comments",
                "infinite-scroll",
                "live-blog",
                "markup",
                "news-site",
                "paywall",
                "press-office",
                "wire"
            })
    void shouldQuoteThePageAsPublished(String name) {
        var article = page(name);

        var claims = extractor.extract(article).claims();

        assertThat(claims)
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(article.getText().substring(claim.getBegin(), claim.getEnd()))
                        .isEqualTo(claim.getQuote()));
    }

    private static List<String> lines(ReadArticle read) {
        var lines = new ArrayList<String>();
        read.title().ifPresent(title -> lines.add("title\t" + title));
        read.source().ifPresent(source -> lines.add("source\t" + source));
        read.published().ifPresent(day -> lines.add("published\t" + day));
        read.sentences().forEach(sentence -> lines.add(sentence.section().kind() + "\t" + words(sentence)));
        return lines;
    }

    private static String words(Sentence sentence) {
        return sentence.tokens().stream().map(Token::form).collect(Collectors.joining(" "));
    }

    /** Tokens part at other places than words do. */
    private static String withoutSpaces(String line) {
        return line.replace(" ", "");
    }

    private static Article page(String name) {
        return Article.newBuilder()
                .setId(name)
                .setText(Tsv.resource(PagesTest.class, "pages/" + name + ".html"))
                .setMediaType("text/html")
                .build();
    }
}
