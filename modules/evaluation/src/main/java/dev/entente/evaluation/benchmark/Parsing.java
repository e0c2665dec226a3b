package dev.entente.evaluation.benchmark;

import dev.entente.evaluation.training.Measure;
import dev.entente.extraction.language.Language;
import java.io.IOException;
import java.util.List;

/** The tagger and parser on the test part of a treebank, with tags of its own and punctuation included. */
final class Parsing implements Benchmark {
    @Override
    public List<Row> run(Workbench workbench) throws IOException {
        var score = Measure.score(Language.load(), workbench.path("treebank/ewt-test.conllu.gz"));
        return List.of(
                Row.of("parser", "POS", "93.8 perceptron", score.pos(), Bar.moreThan(93.8)),
                Row.of("parser", "UAS", "81.4 perceptron", score.uas(), Bar.atLeast(84)),
                Row.of("parser", "LAS", "77.5 perceptron", score.las(), Bar.moreThan(77.5)));
    }
}
