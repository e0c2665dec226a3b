package dev.entente.app.command;

import dev.entente.extraction.actor.ActorDirectory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** An actor as people type it: by code or by name. */
final class ActorArgument {
    private static final ActorDirectory ACTORS = ActorDirectory.load();

    private ActorArgument() {}

    /** The actor's code; wrong usage where nobody, or more than one, is meant. */
    static String code(CommandSpec command, String typed) {
        try {
            return ACTORS.resolve(typed);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }
}
