package dev.entente.app.input;

import dev.entente.app.Failure;
import dev.entente.extraction.text.Fingerprint;
import dev.entente.extraction.text.JsonLines;
import dev.entente.model.Article;
import dev.entente.model.Topics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads articles from files of text, HTML, JSON lines or feeds (RSS, Atom), from directories of them, from addresses on
 * the web and from standard input. What cannot be read is told and left out; the rest goes on.
 */
public final class ArticleInput {
    private static final String STANDARD_INPUT = "-";
    private static final List<String> JSON_ENDINGS = List.of(".jsonl", ".ndjson", ".json");

    private final Provenance provenance;
    private final InputStream standardInput;
    private final Consumer<Failure> refused;
    private final Map<String, Path> namedAfterFile = new HashMap<>();

    /**
     * @param provenance what the command line says of every article
     * @param standardInput what {@code -} stands for
     * @param refused told of everything that cannot be read: its message names the thing and the remedy
     */
    public ArticleInput(Provenance provenance, InputStream standardInput, Consumer<Failure> refused) {
        this.provenance = provenance;
        this.standardInput = standardInput;
        this.refused = refused;
    }

    /**
     * Reads what the operands name, one article at a time, in their order; a directory's files by name.
     *
     * @param operands paths of files and directories, addresses, {@code -}
     * @param articles given each article as it is read
     */
    public void read(List<String> operands, Consumer<Article> articles) {
        for (var operand : operands) {
            attempt(operand, () -> readOperand(operand, articles));
        }
    }

    private void readOperand(String operand, Consumer<Article> articles) throws IOException {
        if (operand.equals(STANDARD_INPUT)) {
            readAny("standard input", standardInput, Optional.empty(), articles);
        } else if (operand.matches("https?://.*")) {
            read(new WebPage(Topics.MAX_ARTICLE_BYTES).fetch(operand), Optional.empty(), articles);
        } else if (Files.isDirectory(Path.of(operand))) {
            for (var file : filesIn(Path.of(operand))) {
                attempt(file.toString(), () -> readFile(file, articles));
            }
        } else {
            readFile(Path.of(operand), articles);
        }
    }

    private void readFile(Path file, Consumer<Article> articles) throws IOException {
        if (isJsonLines(file)) {
            // Unlike an article, a file of them may be of any size.
            try (var lines = Files.newBufferedReader(file)) {
                readLines(lines, file.toString(), articles);
            }
        } else {
            try (var in = Files.newInputStream(file)) {
                readAny(file.toString(), in, Optional.of(file), articles);
            }
        }
    }

    /** Reads what may turn out to be JSON lines only when its beginning is seen. */
    private void readAny(String name, InputStream in, Optional<Path> file, Consumer<Article> articles)
            throws IOException {
        var bytes = in.readNBytes(Topics.MAX_ARTICLE_BYTES + 1);
        if (bytes.length > Topics.MAX_ARTICLE_BYTES) {
            var size = file.isPresent() ? "%.1f MB".formatted(Files.size(file.get()) / 1048576.0) : "more";
            throw new Failure(
                    "%s has %s and an article may have %d MB: split it, or give many articles as JSON lines (.jsonl)"
                            .formatted(name, size, Topics.MAX_ARTICLE_BYTES >> 20));
        }
        read(Document.of(name, bytes, DeclaredCharset.of(name, "", bytes), Optional.empty()), file, articles);
    }

    private void read(Document document, Optional<Path> file, Consumer<Article> articles) throws IOException {
        switch (document.kind()) {
            case JSON_LINES ->
                readLines(new BufferedReader(new StringReader(document.text())), document.name(), articles);
            case FEED -> Feed.read(document.name(), document.text(), article -> accept(article, articles), refused);
            case TEXT -> accept(article(document, file, "text/plain"), articles);
            case HTML -> accept(article(document, file, "text/html"), articles);
        }
    }

    private Article article(Document document, Optional<Path> file, String mediaType) {
        file.ifPresent(this::claimName);
        return Article.newBuilder()
                .setId(document.url()
                        .or(() -> file.map(ArticleInput::nameOf))
                        .orElseGet(() -> Fingerprint.of(document.text()).hash()))
                .setText(document.text())
                .setMediaType(mediaType)
                .setUrl(document.url().orElse(null))
                .build();
    }

    /** Two files of one name would pass for two revisions of one article. */
    private void claimName(Path file) {
        var id = nameOf(file);
        var other = namedAfterFile.putIfAbsent(id, file);
        if (other != null && !other.equals(file)) {
            throw new Failure("%s would have the same article id (%s) as %s: rename one".formatted(file, id, other));
        }
    }

    private void readLines(BufferedReader lines, String name, Consumer<Article> articles) throws IOException {
        var number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                readLine(name, line, number, articles);
            }
        }
    }

    private void readLine(String name, String line, int number, Consumer<Article> articles) {
        Article article;
        try {
            article = JsonLines.article(line, number);
        } catch (IllegalArgumentException e) {
            refused.accept(new Failure("%s, %s".formatted(name, e.getMessage()), e));
            return;
        }
        accept(article, articles);
    }

    private void accept(Article article, Consumer<Article> articles) {
        articles.accept(provenance.complete(article));
    }

    private static List<Path> filesIn(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            var found = files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new Failure(directory + " has no files: give a directory with articles in it");
            }
            return found;
        }
    }

    /** The file's name without its ending. */
    private static String nameOf(Path file) {
        var name = file.getFileName().toString();
        var dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static boolean isJsonLines(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        return JSON_ENDINGS.stream().anyMatch(name::endsWith);
    }

    private void attempt(String name, Attempt attempt) {
        try {
            attempt.run();
        } catch (Failure e) {
            refused.accept(e);
        } catch (NoSuchFileException e) {
            refused.accept(new Failure(name + " is missing: check the path", e));
        } catch (AccessDeniedException e) {
            refused.accept(new Failure("No permission to read %s: give this user the right to".formatted(name), e));
        } catch (MalformedInputException e) {
            refused.accept(new Failure(name + " is not UTF-8 text: convert it, with iconv perhaps", e));
        } catch (IOException e) {
            refused.accept(new Failure("%s cannot be read: %s".formatted(name, e.getMessage()), e));
        }
    }

    /** A piece of work that may fail without ending the rest. */
    @FunctionalInterface
    private interface Attempt {
        void run() throws IOException;
    }
}
