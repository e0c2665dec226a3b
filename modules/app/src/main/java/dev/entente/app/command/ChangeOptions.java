package dev.entente.app.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which changes are wanted. */
final class ChangeOptions {
    @Option(names = "--actor", paramLabel = "ACTOR", description = "Only changes between this actor and another.")
    private Optional<String> actor = Optional.empty();

    @Option(names = "--with", paramLabel = "ACTOR", description = "Only changes with this actor too.")
    private Optional<String> with = Optional.empty();

    @Option(names = "--facet", paramLabel = "NAME", description = "Only changes of this facet: partnership.")
    private Optional<String> facet = Optional.empty();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Only TRANSITION, BACKFILL, CORRECTION, RETRACTION or DISPUTE.")
    private Optional<String> kind = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** The parameters of a query that say so. */
    Map<String, Optional<String>> parameters() {
        var parameters = new LinkedHashMap<String, Optional<String>>();
        parameters.put("actor", actor.map(code -> ActorArgument.code(command, code)));
        parameters.put("with", with.map(code -> ActorArgument.code(command, code)));
        parameters.put("facet", facet);
        parameters.put("kind", kind);
        return parameters;
    }
}
