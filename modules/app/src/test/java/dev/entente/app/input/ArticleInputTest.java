package dev.entente.app.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.entente.app.Failure;
import dev.entente.extraction.text.ArticleRules;
import dev.entente.extraction.text.Fingerprint;
import dev.entente.model.Article;
import dev.entente.model.Topics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleInputTest {
    @TempDir
    private Path directory;

    private final List<Article> articles = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    @Test
    void shouldNameAnArticleAfterItsFile() throws IOException {
        var file = write("visit.v2.txt", "Talks were held.");

        read(file.toString());

        assertThat(articles).singleElement().satisfies(article -> {
            assertThat(article.getId()).isEqualTo("visit.v2");
            assertThat(article.getText()).isEqualTo("Talks were held.");
            assertThat(article.getMediaType()).isEqualTo("text/plain");
        });
    }

    @Test
    void shouldTellMarkupByItsBeginning() throws IOException {
        var file = write("page", "<!DOCTYPE html>\n<html><body><p>Talks were held.</p></body></html>");

        read(file.toString());

        assertThat(articles).extracting(Article::getMediaType).containsExactly("text/html");
    }

    @Test
    void shouldReadEveryFileOfADirectoryByName() throws IOException {
        write("b.txt", "Second.");
        write("a.txt", "First.");
        write(".hidden", "Nothing.");

        read(directory.toString());

        assertThat(articles).extracting(Article::getId).containsExactly("a", "b");
        assertThat(refusals).isEmpty();
    }

    @Test
    void shouldReadOneArticleALineAndGoOnAfterABadOne() throws IOException {
        var file = write("news.jsonl", """
                {"id":"one","text":"First.","published":"2024-05-01","source":"Wire"}
                {"id":"two"}
                {"text":"Third.","url":"https://news.example/3"}

                not json
                {"text":"Fifth."}
                """);

        read(file.toString());

        assertThat(articles)
                .extracting(Article::getId)
                .containsExactly(
                        "one",
                        "https://news.example/3",
                        Fingerprint.of("Fifth.").hash());
        assertThat(articles.get(0).getPublished()).contains("2024-05-01");
        assertThat(refusals).hasSize(2);
        assertThat(refusals.get(0)).startsWith(file + ", line 2: there is no field 'text'");
        assertThat(refusals.get(1)).startsWith(file + ", line 5: it is not JSON");
    }

    @Test
    void shouldReadAnArrayAndObjectsOfManyLines() throws IOException {
        write(
                "array.json",
                "[\n {\"id\":\"one\", \"text\":\"First.\"},\n {\"id\":\"two\"}, {\"text\":\"Third.\",\"id\":\"three\"}]");
        write("object.json", "{\n  \"id\": \"four\",\n  \"text\": \"Fourth.\"\n}\n");

        read(directory.toString());

        assertThat(articles).extracting(Article::getId).containsExactly("one", "three", "four");
        assertThat(refusals)
                .containsExactly(directory.resolve("array.json")
                        + ", article 2: there is no field 'text': write the article into it");
    }

    @Test
    void shouldReadTextAsWindowsWritesIt() throws IOException {
        Files.write(directory.resolve("wide.txt"), "Köln talks.".getBytes(java.nio.charset.StandardCharsets.UTF_16));
        Files.write(
                directory.resolve("quoted.html"),
                "<html><meta charset=iso-8859-1><p>“Talks”</p></html>".getBytes("windows-1252"));

        read(directory.toString());

        assertThat(refusals).isEmpty();
        assertThat(articles.get(0).getText()).contains("“Talks”");
        assertThat(articles.get(1).getText()).isEqualTo("Köln talks.");
    }

    @Test
    void shouldCompleteWhatAnArticleDoesNotSayItself() throws IOException {
        var file = write("news.jsonl", "{\"text\":\"A.\",\"source\":\"Wire\"}\n{\"text\":\"B.\"}\n");
        var provenance = new Provenance(Optional.of("2024-05-02"), Optional.of("Courier"));

        new ArticleInput(provenance, InputStream.nullInputStream(), this::refuse)
                .read(List.of(file.toString()), articles::add);

        assertThat(articles)
                .extracting(article -> article.getSource().orElseThrow())
                .containsExactly("Wire", "Courier");
        assertThat(articles)
                .extracting(article -> article.getPublished().orElseThrow())
                .containsOnly("2024-05-02");
    }

    @Test
    void shouldNameAnArticleFromStandardInputAfterItsText() {
        var input = new ByteArrayInputStream("Talks were held.".getBytes(StandardCharsets.UTF_8));

        new ArticleInput(Provenance.unknown(), input, this::refuse).read(List.of("-"), articles::add);

        assertThat(articles)
                .extracting(Article::getId)
                .containsExactly(Fingerprint.of("Talks were held.").hash());
    }

    @Test
    void shouldReadALineOfStandardInputBeforeTheNextIsWritten() throws Exception {
        var read = new LinkedBlockingQueue<String>();
        try (var out = new PipedOutputStream();
                var in = new PipedInputStream(out)) {
            var reader = new Thread(() -> new ArticleInput(Provenance.unknown(), in, this::refuse)
                    .read(List.of("-"), article -> read.add(article.getId())));
            reader.start();

            out.write("{\"id\":\"one\",\"text\":\"First.\"}\n".getBytes(StandardCharsets.UTF_8));
            out.flush();

            assertThat(read.poll(20, TimeUnit.SECONDS)).isEqualTo("one");
            out.close();
            reader.join();
        }
        assertThat(refusals).isEmpty();
    }

    @Test
    void shouldFetchAPageInItsOwnCharset() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = "<html><p>Köln talks</p></html>".getBytes(ISO_8859_1);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=ISO-8859-1");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        var url = "http://127.0.0.1:%d/news".formatted(server.getAddress().getPort());

        try {
            read(url);
        } finally {
            server.stop(0);
        }

        assertThat(articles).singleElement().satisfies(article -> {
            assertThat(article.getId()).isEqualTo(url);
            assertThat(article.getUrl()).contains(url);
            assertThat(article.getText()).contains("Köln");
        });
    }

    @Test
    void shouldReadTheEntriesOfAnRssFeed() throws IOException {
        var file = write("feed.xml", """
                <?xml version="1.0"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
                <title>The Courier</title>
                <item><title>Talks</title><link>https://news.example/1</link>
                <pubDate>Fri, 10 May 2024 08:00:00 GMT</pubDate>
                <description>Short.</description>
                <content:encoded><![CDATA[<p>Talks were held.</p>]]></content:encoded></item>
                <item><title>Second</title><guid>n2</guid><description>A treaty was signed.</description></item>
                </channel></rss>
                """);

        read(file.toString());

        assertThat(refusals).isEmpty();
        assertThat(articles).extracting(Article::getId).containsExactly("https://news.example/1", "n2");
        assertThat(articles.get(0).getText()).isEqualTo("<p>Talks were held.</p>");
        assertThat(articles.get(0).getMediaType()).isEqualTo("text/html");
        assertThat(articles.get(0).getPublished()).contains("2024-05-10T08:00:00Z");
        assertThat(articles.get(0).getSource()).contains("The Courier");
        assertThat(articles.get(1).getMediaType()).isEqualTo("text/plain");
        assertThat(articles.get(1).getPublished()).isEmpty();
    }

    @Test
    void shouldReadTheEntriesOfAnAtomFeed() throws IOException {
        var file = write("feed.atom", """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title>
                <entry><id>urn:1</id><title>Talks</title><link rel="alternate" href="https://news.example/a"/>
                <updated>2024-05-10T10:00:00+02:00</updated>
                <content type="html">&lt;p&gt;Talks were held.&lt;/p&gt;</content></entry></feed>
                """);

        read(file.toString());

        assertThat(articles).singleElement().satisfies(article -> {
            assertThat(article.getId()).isEqualTo("https://news.example/a");
            assertThat(article.getText()).isEqualTo("<p>Talks were held.</p>");
            assertThat(article.getPublished()).contains("2024-05-10T08:00:00Z");
        });
    }

    @Test
    void shouldTellWhatIsWrongWithEachBadFileAndReadTheRest() throws IOException {
        var empty = write("empty.txt", " \n");
        var binary = Files.write(directory.resolve("binary.bin"), new byte[] {'G', 'I', 'F', 0, 1});
        var latin = Files.write(directory.resolve("latin.txt"), "Köln".getBytes(ISO_8859_1));
        var huge = Files.write(directory.resolve("huge.txt"), new byte[50 << 20]);
        var pdf = write("visit", "%PDF-1.4 ...");
        var table = write("known.csv", "a,b");
        var missing = directory.resolve("missing.txt");
        var good = write("good.txt", "Talks were held.");

        read(
                empty.toString(),
                binary.toString(),
                latin.toString(),
                huge.toString(),
                pdf.toString(),
                table.toString(),
                missing.toString(),
                "ftp://example.org/news",
                good.toString());

        assertThat(articles).extracting(Article::getId).containsExactly("good");
        assertThat(refusals)
                .containsExactly(
                        empty + " is empty: there is nothing to read in it",
                        binary + " is not text (byte 3 is zero): give the article as text, HTML or JSON lines",
                        latin + " is not UTF-8 text (byte 1): convert it, with iconv perhaps",
                        huge + " has more than the " + (Topics.MAX_ARTICLE_BYTES >> 20)
                                + " MB that an article may have: split it, or give many articles as JSON lines (.jsonl)",
                        pdf + " is a PDF: make text of it, with pdftotext perhaps",
                        table + " is a table: entente import takes one of known relations",
                        missing + " is missing: check the path",
                        "ftp://example.org/news is no address that is fetched: http:// and https:// are");
    }

    @Test
    void shouldTellWhereAnArticleStandsThatIsRefusedAndReadTheRest() throws IOException {
        var lines = write("news.jsonl", """
                {"id":"a","text":"Talks.","published":"2018-99-02"}
                {"id":"b","text":""}
                {"id":"c","text":"Talks.","published":"2018-09-02T08:00:00Z"}
                """);
        var array = write("news.json", "[{\"id\":\"d\",\"text\":\" \"},\n{\"id\":\"e\",\"text\":\"Talks.\"}]");

        new ArticleInput(Provenance.unknown(), InputStream.nullInputStream(), this::refuse)
                .read(List.of(lines.toString(), array.toString()), article -> {
                    ArticleRules.require(article);
                    articles.add(article);
                });

        assertThat(articles).extracting(Article::getId).containsExactly("c", "e");
        assertThat(refusals)
                .containsExactly(
                        lines
                                + ", line 1: The article 'a' is published '2018-99-02', which is neither an EDTF date such as 2024-05-10 nor an RFC 3339 instant",
                        lines + ", line 2: The article 'b' has no text: write it; to withdraw an article, retract it",
                        array
                                + ", article 1: The article 'd' has no text: write it; to withdraw an article, retract it");
    }

    @Test
    void shouldRefuseTwoFilesThatWouldBeOneArticle() throws IOException {
        Files.createDirectories(directory.resolve("x"));
        var first = write("news.txt", "First.");
        var second = write("x/news.txt", "Second.");

        read(first.toString(), second.toString());

        assertThat(articles).hasSize(1);
        assertThat(refusals)
                .containsExactly("%s would have the same article id (news) as %s: rename one".formatted(second, first));
    }

    private void read(String... operands) {
        new ArticleInput(Provenance.unknown(), InputStream.nullInputStream(), this::refuse)
                .read(List.of(operands), articles::add);
    }

    private void refuse(Failure failure) {
        refusals.add(failure.getMessage());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
