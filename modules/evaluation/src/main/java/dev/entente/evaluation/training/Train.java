package dev.entente.evaluation.training;

import dev.entente.extraction.language.model.LanguageModel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the model of the language engine, as docs/training.md tells: {@code Train TREEBANK GUIDE NEWS-GUIDE OUT
 * CORPUS...}.
 */
public final class Train {

    private Train() {}

    /**
     * @param arguments the treebank's training part (CoNLL-U), another parser's analysis of the same sentences and of
     *     news (CoNLL-U), the file to write, and raw news to cluster words by (gzipped JSON lines)
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 5) {
            System.err.println("usage: Train TREEBANK GUIDE NEWS-GUIDE OUT CORPUS.jsonl.gz...");
            System.exit(2);
        }
        List<TreebankSentence> treebank = Conllu.read(Path.of(arguments[0]));
        List<TreebankSentence> guides = Conllu.read(Path.of(arguments[1]));
        List<TreebankSentence> news = Conllu.read(Path.of(arguments[2]));
        List<List<String>> corpus = new ArrayList<>();
        for (int i = 4; i < arguments.length; i++) {
            corpus.addAll(NewsCorpus.read(Path.of(arguments[i])));
        }
        LanguageModel model = new Course(treebank, corpus).run(guides, news);
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[3]))) {
            model.write(out);
        }
    }
}
