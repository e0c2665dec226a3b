package dev.entente.evaluation.merge;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.evaluation.JsonFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "merge",
        description = {
            "Clusters coded mentions of events by the ledger's rules.",
            "Reads {id,doc,date,code,tense,sentence,source[],target[]} lines, writes {id,cluster} lines."
        })
public final class MergeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "MENTIONS.jsonl", description = "The mentions, perhaps gzipped.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var mentions = JsonFile.read(file).stream().map(CodedMention::read).toList();
        var out = spec.commandLine().getOut();
        var json = new ObjectMapper();
        Clustering.of(mentions)
                .forEach((id, cluster) ->
                        out.println(json.createObjectNode().put("id", id).put("cluster", cluster)));
        return 0;
    }
}
