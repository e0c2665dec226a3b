package dev.entente.app.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.app.Failure;
import dev.entente.model.Article;
import dev.entente.model.Tsv;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTest {
    private static final List<String> COLUMNS =
            List.of("file", "id", "url", "title", "source", "published", "type", "text");

    private final List<Article> articles = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"rss-2.0.xml", "atom-1.0.xml", "rss-1.0.rdf", "rss-0.91-latin.xml"})
    void shouldReadTheEntriesOfAFeed(String file) throws IOException {
        read(file, bytes(file));

        assertThat(articles).extracting(FeedTest::fields).containsExactlyElementsOf(expected(file));
    }

    @Test
    void shouldTellOfAnEntryWithNothingToReadAndReadTheRest() throws IOException {
        read("rss-2.0.xml", bytes("rss-2.0.xml"));

        assertThat(refusals)
                .containsExactly("rss-2.0.xml: entry 'https://courier.example/empty' has neither text nor title:"
                        + " give the address of its page");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='2.0'><channel><title>A</title>",
                "<!DOCTYPE rss [<!ENTITY file SYSTEM 'file:///etc/hostname'>]>"
                        + "<rss version='2.0'><channel><title>&file;</title></channel></rss>",
                "<rss version='9.9'/>"
            })
    void shouldRefuseWhatIsNoFeedOrNamesFiles(String text) {
        assertThatThrownBy(() -> Feed.read("feed.xml", text, articles::add, this::refuse))
                .isInstanceOf(Failure.class)
                .hasMessageStartingWith("feed.xml is no feed that can be read: ");
    }

    @Test
    void shouldRefuseAFeedWithoutEntries() {
        var text = "<rss version='2.0'><channel><title>A</title><link>https://a.example</link>"
                + "<description>B</description></channel></rss>";

        assertThatThrownBy(() -> Feed.read("feed.xml", text, articles::add, this::refuse))
                .hasMessage("feed.xml is a feed without entries: there is nothing to read in it");
    }

    private void read(String file, byte[] bytes) {
        assertThat(Kind.of(file, "", Arrays.copyOf(bytes, Math.min(bytes.length, Kind.HEAD))))
                .isEqualTo(Kind.FEED);
        var unused = Feed.read(file, Document.decode(file, "", bytes), articles::add, this::refuse);
    }

    private void refuse(Failure failure) {
        refusals.add(failure.getMessage());
    }

    private static List<String> fields(Article article) {
        return List.of(
                article.getId(),
                article.getUrl().orElse(""),
                article.getTitle().orElse(""),
                article.getSource().orElse(""),
                article.getPublished().orElse(""),
                article.getMediaType(),
                article.getText());
    }

    private static List<List<String>> expected(String file) {
        return Tsv.parse("expected.tsv", Tsv.resource(FeedTest.class, "feeds/expected.tsv"), COLUMNS).stream()
                .filter(row -> row.get("file").equals(file))
                .map(row -> COLUMNS.subList(1, COLUMNS.size()).stream()
                        .map(row::get)
                        .toList())
                .toList();
    }

    private static byte[] bytes(String file) throws IOException {
        try (var in = FeedTest.class.getResourceAsStream("feeds/" + file)) {
            return in.readAllBytes();
        }
    }
}
