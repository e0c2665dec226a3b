package dev.entente.app.command;

import dev.entente.model.Pair;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The two actors that are asked about. */
final class PairArguments {
    @Parameters(index = "0", paramLabel = "A", description = "Code of one of them: ARM.")
    private String a;

    @Parameters(index = "1", paramLabel = "B", description = "Code of the other: KAZ.")
    private String b;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** Where the pair is found over HTTP. */
    String path() {
        return "/v1/relationships/%s/%s".formatted(code(command, a), code(command, b));
    }

    /** The pair as it is written: {@code ARM-KAZ}. */
    String key() {
        return Pair.of(code(command, a), code(command, b)).key();
    }

    /** What to tell people where an answer is empty, and what to try. */
    String nothing(String asked) {
        return "Nothing is known of %s between %s and %s, as far as asked: try another --as-of or --known-at, see what there is with entente events --actor %s --with %s, or feed articles with entente publish"
                .formatted(asked, code(command, a), code(command, b), code(command, a), code(command, b));
    }

    /** The code in capitals; wrong usage where it cannot be one. */
    static String code(CommandSpec command, String typed) {
        var code = typed.toUpperCase(Locale.ROOT);
        if (!Pair.isCode(code)) {
            throw new CommandLine.ParameterException(
                    command.commandLine(),
                    "'%s' is no code of an actor: give one such as ARM, EU or X-ABK".formatted(typed));
        }
        return code;
    }
}
