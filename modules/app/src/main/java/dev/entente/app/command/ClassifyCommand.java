package dev.entente.app.command;

import dev.entente.app.Failure;
import dev.entente.extraction.classify.ClassifyLines;
import dev.entente.extraction.classify.EventClassifier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "classify",
        description = {
            "Tells what a source does to a target, as a root of PLOVER: JSON lines from standard input to output.",
            "Reads {id,text,source,target,source_spans,target_spans}, writes {id,root}."
        },
        footer = {"", "Example:", "  entente classify < sentences.jsonl"})
public final class ClassifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var lines = new ClassifyLines(EventClassifier.load());
        var out = spec.commandLine().getOut();
        var failures = 0;
        var number = 0;
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    out.println(lines.classify(line, number));
                } catch (IllegalArgumentException e) {
                    failures++;
                    spec.commandLine().getErr().println("entente: " + e.getMessage());
                }
            }
        } catch (IOException e) {
            throw new Failure("standard input cannot be read: " + e.getMessage(), e);
        }
        return failures == 0 ? 0 : 1;
    }
}
