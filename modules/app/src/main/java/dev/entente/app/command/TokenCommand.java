package dev.entente.app.command;

import dev.entente.app.Failure;
import dev.entente.server.access.Scope;
import dev.entente.server.access.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "token",
        description = "Makes a token for HTTP: its hash goes to the end of a file, its secret is shown once.",
        footer = {"", "Example:", "  entente token desk --scope read,write --file tokens"})
public final class TokenCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "Whose it is.")
    private String name;

    @Option(
            names = "--file",
            required = true,
            paramLabel = "FILE",
            description = "The file that http.tokens.file names.")
    private Path file;

    @Option(names = "--scope", split = ",", paramLabel = "SCOPE", description = "read, write or both (default: read).")
    private Set<Scope> scopes = Set.of(Scope.READ);

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (name.isBlank() || name.contains("\t") || name.startsWith("#")) {
            throw new ParameterException(
                    spec.commandLine(), "A token's name is not empty, has no tab in it and does not begin with #");
        }
        var issued = Token.issue(name, scopes);
        try {
            Files.write(file, List.of(issued.token().line()), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new Failure("%s cannot be written: %s".formatted(file, e.getMessage()), e);
        }
        spec.commandLine().getOut().println(issued.secret());
        spec.commandLine().getErr().println("This is shown once. A server that runs knows it after its next start.");
        return 0;
    }
}
