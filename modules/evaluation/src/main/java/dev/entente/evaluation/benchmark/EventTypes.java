package dev.entente.evaluation.benchmark;

import dev.entente.evaluation.classify.Answers;
import dev.entente.evaluation.score.Share;
import dev.entente.extraction.classify.EventClassifier;
import java.io.IOException;
import java.util.List;

/**
 * What a given source does to a given target: sentences with a root of PLOVER each. Held out, each row is answered
 * without the wordings that it alone has.
 */
final class EventTypes implements Benchmark {
    @Override
    public List<Row> run(Workbench workbench) throws IOException {
        var file = workbench.path("benchmarks/plv/dev.jsonl");
        var classifier = EventClassifier.load();
        var answers = Answers.of(classifier, file, false);
        var all = answers.score();
        var heldOut = Answers.of(classifier, file, true).score();
        workbench.leave("plv.jsonl", answers.json());
        return List.of(
                Row.of(
                        "plv",
                        "macro-F1 root",
                        "46.3 UniversalPETRARCH",
                        all.root().mean(),
                        Bar.atLeast(76)),
                Row.of(
                        "plv",
                        "the same, held out",
                        "82.4 ZSP Tree",
                        heldOut.root().mean(),
                        Bar.atLeast(76)),
                Row.of(
                        "plv",
                        "macro-F1 quad",
                        "51.8 UniversalPETRARCH",
                        all.quad().mean(),
                        Bar.atLeast(88)),
                Row.of(
                        "plv",
                        "the same, held out",
                        "89.6 ZSP Tree",
                        heldOut.quad().mean(),
                        Bar.atLeast(88)),
                Row.of(
                        "plv",
                        "macro-F1 binary",
                        "80.8 UniversalPETRARCH",
                        all.side().mean(),
                        Bar.NONE),
                Row.of("plv", "coverage", "", new Share(answers.answered(), all.rows()), Bar.exactly(100)));
    }
}
