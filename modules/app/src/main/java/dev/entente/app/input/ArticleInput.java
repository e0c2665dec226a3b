package dev.entente.app.input;

import dev.entente.app.Failure;
import dev.entente.model.Article;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads articles from files of text, HTML, JSON or feeds (RSS, Atom), packed or not, from directories of them, from
 * addresses on the web and from standard input. What cannot be read is told and left out; the rest goes on.
 */
public final class ArticleInput {
    private static final String STANDARD_INPUT = "-";

    private final InputStream standardInput;
    private final Attempts attempts;
    private final ContentReader reader;
    private final Web web = new Web();

    /**
     * @param provenance what the command line says of every article
     * @param standardInput what {@code -} stands for
     * @param refused told of everything that cannot be read: its message names the thing and the remedy
     */
    public ArticleInput(Provenance provenance, InputStream standardInput, Consumer<Failure> refused) {
        this.standardInput = standardInput;
        attempts = new Attempts(refused);
        reader = new ContentReader(provenance, new FileNames(), attempts);
    }

    /**
     * Reads what the operands name, one article at a time, in their order; a directory's files by name.
     *
     * @param operands paths of files and directories, addresses, {@code -}
     * @param articles given each article as it is read
     */
    public void read(List<String> operands, Consumer<Article> articles) {
        for (var operand : operands) {
            attempts.succeeds(operand, () -> readOperand(operand, articles));
        }
    }

    /**
     * Goes on reading what the operands name as it changes.
     *
     * @param operands paths of files and directories, addresses
     */
    public Watch watch(List<String> operands, Watch.Pace pace, Memory memory, Outlet outlet) {
        var remembering = new RememberingOutlet(memory, outlet);
        return new Watch(
                attempts,
                operands.stream()
                        .map(operand -> Web.isAddress(operand)
                                ? new WatchedPage(operand, web, reader, attempts, remembering, pace.page())
                                : new WatchedFolder(Path.of(operand), reader, attempts, remembering, pace.folder()))
                        .toList());
    }

    private void readOperand(String operand, Consumer<Article> articles) throws IOException {
        if (operand.equals(STANDARD_INPUT)) {
            reader.read(Content.ofStandardInput(standardInput), articles);
        } else if (Web.isAddress(operand)) {
            try (var answer = web.fetch(operand, Validators.none())) {
                reader.read(answer.content(), articles);
            }
        } else if (Files.isDirectory(Path.of(operand))) {
            for (var file : filesIn(Path.of(operand))) {
                attempts.succeeds(file.toString(), () -> readFile(file, articles));
            }
        } else {
            readFile(Path.of(operand), articles);
        }
    }

    private void readFile(Path file, Consumer<Article> articles) throws IOException {
        try (var in = Files.newInputStream(file)) {
            reader.read(Content.of(file, in), articles);
        }
    }

    private static List<Path> filesIn(Path directory) throws IOException {
        var found = Folder.files(directory);
        if (found.isEmpty()) {
            throw new Failure(directory + " has no files: give a directory with articles in it");
        }
        return found;
    }
}
