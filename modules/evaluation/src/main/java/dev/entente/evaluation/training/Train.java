package dev.entente.evaluation.training;

import dev.entente.extraction.language.model.LanguageModel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Trains the model of the language engine, as docs/training.md tells. */
@Command(name = "train", description = "Trains the tagger and parser.")
public final class Train implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "TREEBANK", description = "The treebank's training part (CoNLL-U).")
    private Path treebank;

    @Parameters(index = "1", paramLabel = "GUIDE", description = "Another parser's analysis of the same sentences.")
    private Path guide;

    @Parameters(index = "2", paramLabel = "NEWS-GUIDE", description = "Its analysis of news (CoNLL-U).")
    private Path newsGuide;

    @Parameters(index = "3", paramLabel = "OUT", description = "The file to write.")
    private Path model;

    @Parameters(
            index = "4..*",
            arity = "1..*",
            paramLabel = "CORPUS",
            description = "Raw news to cluster words by: JSON lines with a text each, perhaps gzipped.")
    private List<Path> corpora = List.of();

    @Override
    public Integer call() throws IOException {
        List<List<String>> corpus = new ArrayList<>();
        for (Path file : corpora) {
            corpus.addAll(NewsCorpus.read(file));
        }
        LanguageModel trained =
                new Course(Conllu.read(treebank), corpus).run(Conllu.read(guide), Conllu.read(newsGuide));
        try (OutputStream out = Files.newOutputStream(model)) {
            trained.write(out);
        }
        return 0;
    }
}
