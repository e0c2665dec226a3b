package dev.entente.evaluation.classify;

import dev.entente.extraction.classify.EventClassifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "classify",
        description = "Scores event types: macro-F1 over roots, quads and sides, for each of five folds and for all.")
public final class ClassifyCommand implements Callable<Integer> {
    private static final int FOLDS = 5;

    @Parameters(
            paramLabel = "LABELLED.jsonl",
            description = "{id,text,source,target,source_spans,target_spans,root} lines, perhaps with quad and binary.")
    private Path file;

    @Option(names = "--leave-one-out", description = "Answer each row without the wordings that no other row has.")
    private boolean isLeftOut;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var answers = Answers.of(EventClassifier.load(), file, isLeftOut);
        var out = spec.commandLine().getOut();
        for (int fold = 0; fold < FOLDS; fold++) {
            out.printf("fold %d  %s%n", fold + 1, answers.score(fold, FOLDS));
        }
        var all = answers.score();
        out.println("all     " + all);
        all.root().perLabel().forEach((root, f1) -> out.printf(Locale.ROOT, "%-10s%6.1f%n", root, f1));
        return 0;
    }
}
