package dev.entente.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.entente.app.command.AccountCommand;
import dev.entente.app.command.BrokerCommand;
import dev.entente.app.command.ChangesCommand;
import dev.entente.app.command.ClassifyCommand;
import dev.entente.app.command.ConfigCommand;
import dev.entente.app.command.DemoCommand;
import dev.entente.app.command.DlqCommand;
import dev.entente.app.command.EventsCommand;
import dev.entente.app.command.ExportCommand;
import dev.entente.app.command.ExtractCommand;
import dev.entente.app.command.ImportCommand;
import dev.entente.app.command.PreviewCommand;
import dev.entente.app.command.PublishCommand;
import dev.entente.app.command.RegistryCommand;
import dev.entente.app.command.RelationshipCommand;
import dev.entente.app.command.RelationshipsCommand;
import dev.entente.app.command.RetractCommand;
import dev.entente.app.command.RuleCommand;
import dev.entente.app.command.ServeCommand;
import dev.entente.app.command.SinkCommand;
import dev.entente.app.command.StreamsCommand;
import dev.entente.app.command.TimelineCommand;
import dev.entente.app.command.TokenCommand;
import dev.entente.app.command.TopicsCommand;
import dev.entente.app.command.UpCommand;
import dev.entente.app.command.VerifyCommand;
import dev.entente.app.command.WatchCommand;
import dev.entente.app.command.WhyCommand;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one command. It ends with 0 on success, 1 on a failure told in one line, and 2 on wrong usage. */
@Command(
        name = "entente",
        description = "Turns news into a live, sourced ledger of relations between states.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Entente.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  entente demo --exit",
            "  entente up --port 8080",
            "  entente relationship ARM KAZ",
            "  entente relationship --help"
        },
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            ExtractCommand.class,
            PreviewCommand.class,
            ClassifyCommand.class,
            PublishCommand.class,
            RetractCommand.class,
            RelationshipCommand.class,
            RelationshipsCommand.class,
            TimelineCommand.class,
            WhyCommand.class,
            EventsCommand.class,
            ChangesCommand.class,
            WatchCommand.class,
            AccountCommand.class,
            RuleCommand.class,
            ImportCommand.class,
            TopicsCommand.class,
            StreamsCommand.class,
            SinkCommand.class,
            ServeCommand.class,
            BrokerCommand.class,
            RegistryCommand.class,
            DlqCommand.class,
            VerifyCommand.class,
            ExportCommand.class,
            ConfigCommand.class,
            TokenCommand.class,
            AutoComplete.GenerateCompletion.class,
        })
public final class Entente {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final String POOL = "java.util.concurrent.ForkJoinPool.common.parallelism";
    private static final String COMPLETION = "generate-completion";

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:ENTENTE_DEBUG:-0}",
            converter = SwitchConverter.class,
            description = "Show stack traces and the log (also: ENTENTE_DEBUG=1).")
    private boolean debug;

    Entente() {}

    public static void main(String[] args) {
        poolThreads();
        System.exit(run(args, new PrintWriter(System.out, true, UTF_8), new PrintWriter(System.err, true, UTF_8)));
    }

    /**
     * On one or two cores the JDK starts a thread for each answer that comes without one waiting for it, unless its
     * pool is told to be larger before it is first used. See {@code docs/decisions/105-a-pool-on-two-cores.md}.
     */
    private static void poolThreads() {
        if (System.getProperty(POOL) == null) {
            System.setProperty(
                    POOL, Integer.toString(Math.max(4, Runtime.getRuntime().availableProcessors())));
        }
    }

    /**
     * Runs one command line to its end.
     *
     * @return the exit status
     */
    public static int run(String[] args, PrintWriter out, PrintWriter err) {
        var entente = new Entente();
        return commandLine(entente)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Entente::misused)
                .setExecutionExceptionHandler((exception, command, result) -> entente.failed(exception, command))
                .setExecutionStrategy(result -> {
                    if (entente.debug) {
                        Logging.debug();
                    }
                    return new CommandLine.RunLast().execute(result);
                })
                .execute(args);
    }

    /** The command and all that it is followed by. */
    static CommandLine commandLine(Entente entente) {
        var commands = new CommandLine(entente);
        // This one is the library's, and has no examples.
        commands.getSubcommands()
                .get(COMPLETION)
                .getCommandSpec()
                .usageMessage()
                .footer("", "Example:", "  source <(entente %s)".formatted(COMPLETION));
        return commands;
    }

    private int failed(Exception exception, CommandLine command) {
        var err = command.getErr();
        if (debug) {
            exception.printStackTrace(err);
        }
        err.println(
                exception instanceof Failure
                        ? "entente: " + exception.getMessage()
                        : "entente: unexpected %s; run it again with --debug for its cause".formatted(exception));
        return FAILED;
    }

    /** The version that the jar's manifest says. */
    public static String version() {
        return Optional.ofNullable(Entente.class.getPackage().getImplementationVersion())
                .orElse("(built from sources)");
    }

    private static int misused(CommandLine.ParameterException exception, String[] args) {
        var command = exception.getCommandLine();
        var err = command.getErr();
        err.println("entente: " + exception.getMessage().lines().findFirst().orElse("wrong usage"));
        UnmatchedArgumentException.printSuggestions(exception, err);
        err.println("Try: %s --help".formatted(command.getCommandSpec().qualifiedName()));
        return MISUSED;
    }

    /** What the jar's manifest says. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"entente " + version()};
        }
    }
}
