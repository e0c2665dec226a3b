package dev.entente.app.command;

import dev.entente.model.Pair;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Actors as they are typed. */
final class Codes {
    private Codes() {}

    /** The code in capitals; wrong usage where it cannot be one. */
    static String check(CommandSpec spec, String typed) {
        var code = typed.toUpperCase(Locale.ROOT);
        if (!Pair.isCode(code)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "'%s' is no code of an actor: give one such as ARM, EU or X-ABK".formatted(typed));
        }
        return code;
    }
}
