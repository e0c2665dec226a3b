package dev.entente.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.app.Failure;
import dev.entente.evaluation.benchmark.TableCommand;
import dev.entente.evaluation.classify.ClassifyCommand;
import dev.entente.evaluation.confidence.ConfidenceCommand;
import dev.entente.evaluation.ledger.LedgerBenchmark;
import dev.entente.evaluation.load.LoadBenchmark;
import dev.entente.evaluation.load.PipelineBenchmark;
import dev.entente.evaluation.merge.MergeCommand;
import dev.entente.evaluation.people.LeadersCommand;
import dev.entente.evaluation.reading.SampleCommand;
import dev.entente.evaluation.reading.VerdictsCommand;
import dev.entente.evaluation.sink.SinkBenchmark;
import dev.entente.evaluation.speed.SpeedMain;
import dev.entente.evaluation.training.Forms;
import dev.entente.evaluation.training.Measure;
import dev.entente.evaluation.training.Train;
import dev.entente.model.GeneratedClasses;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** All programs of this module. It ends with 0 on success, 1 on a failure or a missed bar, and 2 on wrong usage. */
@Command(
        name = "evaluate",
        description = "Measures Entente, and trains its language model.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "PROGRAM",
        subcommands = {
            TableCommand.class,
            ClassifyCommand.class,
            MergeCommand.class,
            ConfidenceCommand.class,
            SampleCommand.class,
            VerdictsCommand.class,
            Measure.class,
            Forms.class,
            Train.class,
            LeadersCommand.class,
            LedgerBenchmark.class,
            SinkBenchmark.class,
            PipelineBenchmark.class,
            LoadBenchmark.class,
        })
public final class Evaluation {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Evaluation() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, new PrintWriter(System.out, true, UTF_8), new PrintWriter(System.err, true, UTF_8)));
    }

    @Command(name = "speed", description = "Measures how fast the engine loads and reads, by JMH: docs/speed.md.")
    int speed(
            @Parameters(
                            arity = "1..*",
                            paramLabel = "CORPUS",
                            description = "Folders of text files, or files of JSON lines, perhaps gzipped.")
                    String[] corpora)
            throws RunnerException {
        SpeedMain.main(corpora);
        return 0;
    }

    /**
     * Runs one program to its end.
     *
     * @return the exit status
     */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        GeneratedClasses.trust();
        return new CommandLine(new Evaluation())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(Evaluation::misused)
                .setExecutionExceptionHandler(Evaluation::failed)
                .execute(arguments);
    }

    private static int failed(Exception exception, CommandLine command, CommandLine.ParseResult result) {
        if (exception instanceof Failure) {
            command.getErr().println("evaluate: " + exception.getMessage());
        } else if (exception instanceof NoSuchFileException missing) {
            command.getErr().printf("evaluate: %s is missing: check the path%n", missing.getFile());
        } else if (exception instanceof AccessDeniedException denied) {
            command.getErr()
                    .printf("evaluate: No permission to use %s: give this user the right to%n", denied.getFile());
        } else {
            exception.printStackTrace(command.getErr());
        }
        return FAILED;
    }

    private static int misused(CommandLine.ParameterException exception, String[] arguments) {
        var command = exception.getCommandLine();
        command.getErr()
                .println("evaluate: "
                        + exception.getMessage().lines().findFirst().orElse("wrong usage"));
        command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return MISUSED;
    }
}
