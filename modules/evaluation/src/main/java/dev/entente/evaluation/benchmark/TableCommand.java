package dev.entente.evaluation.benchmark;

import dev.entente.evaluation.reading.Falsehood;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "table",
        description = {
            "Runs every development benchmark and prints one table, baseline beside ours.",
            "Ends with 1 where a bar is missed."
        })
public final class TableCommand implements Callable<Integer> {
    private static final Map<String, Benchmark> BENCHMARKS = benchmarks();

    @Parameters(paramLabel = "FOLDER", description = "The folder of benchmarks; docs/evaluation.md lists its files.")
    private Path folder;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description = "Only these of seeds, world, plv, merge, cameo, parser and news.")
    private List<String> only = List.copyOf(BENCHMARKS.keySet());

    @Option(
            names = "--answers",
            paramLabel = "DIRECTORY",
            description = "Leave what was scored there, for other scorers.")
    private Optional<Path> answers = Optional.empty();

    @Option(
            names = "--verdicts",
            paramLabel = "SAMPLE.tsv",
            description = "A reader's verdicts on general news, to be held to their bar.")
    private Optional<Path> verdicts = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        for (var name : only) {
            if (!BENCHMARKS.containsKey(name)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "There is no benchmark '%s': choose of %s"
                                .formatted(name, String.join(", ", BENCHMARKS.keySet())));
            }
        }
        var workbench = new Workbench(folder, answers);
        var rows = new ArrayList<Row>();
        for (var benchmark : BENCHMARKS.entrySet()) {
            if (only.contains(benchmark.getKey())) {
                rows.addAll(benchmark.getValue().run(workbench));
            }
        }
        if (verdicts.isPresent()) {
            var falsehood = Falsehood.read(verdicts.get());
            rows.add(Row.of(
                    "general news",
                    "false per 1,000, as read",
                    "",
                    falsehood.perThousand(),
                    Bar.lessThan(Falsehood.LIMIT)));
        }
        Table.print(rows, spec.commandLine().getOut());
        return rows.stream().allMatch(Row::isMet) ? 0 : 1;
    }

    private static Map<String, Benchmark> benchmarks() {
        var benchmarks = new LinkedHashMap<String, Benchmark>();
        benchmarks.put("seeds", new Seeds());
        benchmarks.put("world", new World());
        benchmarks.put("plv", new EventTypes());
        benchmarks.put("merge", new Merging());
        benchmarks.put("cameo", new PentaClasses());
        benchmarks.put("parser", new Parsing());
        benchmarks.put("news", new GeneralNews());
        return Collections.unmodifiableMap(benchmarks);
    }
}
