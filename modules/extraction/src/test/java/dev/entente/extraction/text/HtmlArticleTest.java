package dev.entente.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.Article;
import dev.entente.model.Edtf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HtmlArticleTest {
    private static final ArticleReader READER = ArticleReader.load();

    @Test
    void shouldReadTheMainTextOfAPage() throws IOException {
        var article = READER.read(html(page()));

        assertThat(article.sentences().stream().map(HtmlArticleTest::words))
                .containsExactly(
                        "Syldavia & Borduria sign pact",
                        "The ministers in Klow",
                        "Syldavia ’s foreign minister said “ we trust Borduria ” on Friday , after the two countries"
                                + " had signed a pact of friendship .",
                        "The pact holds for ten years & more .",
                        "It names Régis Doe",
                        "as its first envoy , whom both governments had proposed in the spring of that year .");
        assertThat(article.sentences().stream()
                        .map(sentence -> sentence.section().kind()))
                .startsWith(Section.Kind.HEADLINE, Section.Kind.CAPTION, Section.Kind.LEAD);
    }

    @Test
    void shouldReadThePagesMetadata() throws IOException {
        var article = READER.read(html(page()));

        assertThat(article.title()).contains("Syldavia & Borduria sign pact");
        assertThat(article.source()).contains("Example News Agency");
        assertThat(article.published()).contains(Edtf.parse("2024-05-10"));
        assertThat(article.publishedDerivation()).isEqualTo("the page's metadata 'article:published_time'");
        assertThat(article.dateline().flatMap(Dateline::place)).contains("KLOW");
    }

    @Test
    void shouldPointIntoThePageAsPublished() throws IOException {
        var page = page();
        var lead = READER.read(html(page)).sentences().get(2);

        assertThat(page.substring(lead.begin(), lead.end()))
                .startsWith("Syl</b>davia&rsquo;s   foreign\nminister said &#8220;we <i>trust</i>")
                .endsWith("a pact of friendship.");
        assertThat(lead.tokens().stream().map(token -> page.substring(token.begin(), token.end())))
                .startsWith("Syl</b>davia", "&rsquo;s", "foreign", "minister", "said", "&#8220;", "we", "trust");
    }

    @Property(tries = 300)
    void shouldKeepOffsetsWithinThePage(@ForAll String noise) {
        var page = "<article><p>" + noise + "</p>The <b>talks</b> &am;&amp;&lt end." + noise + "</article>";

        for (var sentence : READER.read(html(page)).sentences()) {
            var end = sentence.begin();
            for (var token : sentence.tokens()) {
                assertThat(token.begin()).isBetween(end, page.length() - 1);
                assertThat(token.end()).isBetween(token.begin() + 1, page.length());
                end = token.begin();
            }
        }
    }

    private static String words(Sentence sentence) {
        return sentence.tokens().stream().map(Token::form).collect(Collectors.joining(" "));
    }

    private static String page() throws IOException {
        try (var stream = HtmlArticleTest.class.getResourceAsStream("page.html")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Article html(String text) {
        return Article.newBuilder()
                .setId("a")
                .setText(text)
                .setMediaType("text/html")
                .build();
    }
}
