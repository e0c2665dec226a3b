package dev.entente.app.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.app.Failure;
import dev.entente.extraction.text.Fingerprint;
import dev.entente.extraction.text.InvalidArticleException;
import dev.entente.extraction.text.JsonLines;
import dev.entente.model.Article;
import dev.entente.model.Topics;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads the articles out of bytes, whatever they are and however they are packed. No more than an article is in memory
 * at a time, but for feeds, which are small.
 */
final class ContentReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_BYTES = Topics.MAX_ARTICLE_BYTES;

    private final Provenance provenance;
    private final FileNames names;
    private final Attempts attempts;

    ContentReader(Provenance provenance, FileNames names, Attempts attempts) {
        this.provenance = provenance;
        this.names = names;
        this.attempts = attempts;
    }

    /**
     * Reads all that the content holds.
     *
     * @return how long it asks to be left alone, as a feed may
     * @throws Failure where nothing of it can be read; what else is wrong is told to the attempts
     */
    Optional<Duration> read(Content content, Consumer<Article> articles) throws IOException {
        Consumer<Article> completed = article -> articles.accept(provenance.complete(article));
        if (content.isArchive()) {
            readArchive(content, articles);
            return Optional.empty();
        }
        var in = new BufferedInputStream(Compression.open(content.bytes()), Kind.HEAD);
        var kind = Kind.of(content.file().map(Object::toString).orElse(content.name()), content.mediaType(), head(in));
        switch (kind) {
            case JSON_LINES -> readLines(content, in, completed);
            case JSON -> readJson(content, in, completed);
            case FEED -> {
                return Feed.read(content.name(), all(content, in), completed, attempts::refuse);
            }
            case TEXT -> completed.accept(article(content, all(content, in), "text/plain"));
            case HTML -> completed.accept(article(content, all(content, in), "text/html"));
        }
        return Optional.empty();
    }

    /** Of lines that come slowly the first is enough: whoever writes them may wait to see it published. */
    private static byte[] head(InputStream in) throws IOException {
        in.mark(Kind.HEAD);
        var head = new ByteArrayOutputStream();
        for (int each = in.read(); each >= 0; each = in.read()) {
            head.write(each);
            if (head.size() == Kind.HEAD || each == '\n' && Kind.isObject(head.toByteArray())) {
                break;
            }
        }
        in.reset();
        return head.toByteArray();
    }

    private void readArchive(Content content, Consumer<Article> articles) throws IOException {
        var growth = new Growth();
        var archive = new ZipInputStream(growth.packed(content.bytes()));
        var entries = 0;
        for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            if (!entry.isDirectory()) {
                var each = content.entry(entry.getName(), growth.unpacked(archive));
                attempts.succeeds(each.name(), () -> read(each, articles));
                entries++;
            }
        }
        if (entries == 0) {
            throw new Failure(content.name() + " is no archive with files in it: give one that unzip can list");
        }
    }

    private void readLines(Content content, InputStream in, Consumer<Article> articles) throws IOException {
        var lines = new Lines(content.name(), in, MAX_BYTES);
        var before = -1;
        while (lines.number() > before) {
            before = lines.number();
            understood(
                    content,
                    () -> lines.next()
                            .filter(text -> !text.isBlank())
                            .ifPresent(text ->
                                    take(JsonLines.article(text, lines.number()), "line " + lines.number(), articles)));
        }
        requireAny(content, lines.number());
    }

    private void readJson(Content content, InputStream in, Consumer<Article> articles) throws IOException {
        var allowance = new Allowance(in, MAX_BYTES);
        try (MappingIterator<JsonNode> elements = JSON.readerFor(JsonNode.class).readValues(allowance)) {
            var number = 0;
            while (elements.hasNextValue()) {
                number++;
                var place = "article " + number;
                var element = elements.nextValue();
                understood(content, () -> take(JsonLines.article(element, place), place, articles));
                allowance.renew();
            }
            requireAny(content, number);
        }
    }

    /** Tells of a piece that cannot be understood, so that the next can be read. */
    private void understood(Content content, Attempts.Task piece) throws IOException {
        try {
            piece.run();
        } catch (IllegalArgumentException e) {
            attempts.refuse(new Failure("%s, %s".formatted(content.name(), e.getMessage()), e));
        } catch (Failure e) {
            attempts.refuse(e);
        }
    }

    /** Whoever is given an article may refuse it, and does not know where it stood. */
    private static void take(Article article, String place, Consumer<Article> articles) {
        try {
            articles.accept(article);
        } catch (InvalidArticleException e) {
            throw new IllegalArgumentException("%s: %s".formatted(place, e.getMessage()), e);
        }
    }

    private static void requireAny(Content content, int number) {
        if (number == 0) {
            throw new Failure(content.name() + " is empty: there is nothing to read in it");
        }
    }

    private static String all(Content content, InputStream in) throws IOException {
        var bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new Failure(
                    "%s has more than the %d MB that an article may have: split it, or give many articles as JSON lines (.jsonl)"
                            .formatted(content.name(), MAX_BYTES >> 20));
        }
        return Document.decode(content.name(), content.mediaType(), bytes);
    }

    private Article article(Content content, String text, String mediaType) {
        return Article.newBuilder()
                .setId(content.url()
                        .or(() -> content.file().map(names::claim))
                        .orElseGet(() -> Fingerprint.of(text).hash()))
                .setText(text)
                .setMediaType(mediaType)
                .setUrl(content.url().orElse(null))
                .build();
    }
}
