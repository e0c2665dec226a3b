package dev.entente.evaluation.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.app.Failure;
import dev.entente.evaluation.JsonFile;
import dev.entente.evaluation.score.CodedClaim;
import dev.entente.extraction.Extractor;
import dev.entente.extraction.text.JsonLines;
import dev.entente.model.Article;
import dev.entente.model.json.ClaimJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The folder of benchmarks, the engine that is measured on them, and where its answers are left. */
final class Workbench {
    private final Path folder;
    private final Optional<Path> answers;
    private final Extractor extractor = Extractor.load();

    /**
     * @param folder holds the files that docs/evaluation.md lists
     * @param answers where to leave what was scored, for other scorers to read
     */
    Workbench(Path folder, Optional<Path> answers) throws IOException {
        this.folder = folder;
        this.answers = answers;
        if (answers.isPresent()) {
            Files.createDirectories(answers.get());
        }
    }

    Extractor extractor() {
        return extractor;
    }

    /** A file or directory of the folder. */
    Path path(String name) {
        var path = folder.resolve(name);
        if (!Files.exists(path)) {
            throw new Failure("%s is missing: give the folder that holds it, or leave its benchmark out with --only"
                    .formatted(path));
        }
        return path;
    }

    List<JsonNode> read(String name) throws IOException {
        return JsonFile.read(path(name));
    }

    /** Reads the articles of a file of JSON lines one by one. */
    void forEachArticle(String name, Consumer<Article> work) throws IOException {
        try (var lines = JsonFile.open(path(name))) {
            var number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    work.accept(JsonLines.article(line, number));
                }
            }
        }
    }

    /** The claims of an article, as the command {@code extract} prints them. */
    Stream<CodedClaim> claims(Article article) {
        return extractor.extract(article).claims().stream().map(ClaimJson::of).map(CodedClaim::new);
    }

    /** Leaves answers for other scorers. */
    void leave(String name, Collection<? extends JsonNode> lines) throws IOException {
        if (answers.isPresent()) {
            var text = new ArrayList<String>();
            lines.forEach(line -> text.add(line.toString()));
            Files.write(answers.get().resolve(name), text);
        }
    }
}
