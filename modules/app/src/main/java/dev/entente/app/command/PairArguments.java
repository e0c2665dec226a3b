package dev.entente.app.command;

import dev.entente.model.Pair;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The two actors that are asked about. */
final class PairArguments {
    @Parameters(index = "0", paramLabel = "A", description = "Code or name of one of them: ARM, Armenia.")
    private String a;

    @Parameters(index = "1", paramLabel = "B", description = "Code or name of the other: KAZ.")
    private String b;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** Where the pair is found over HTTP. */
    String path() {
        return "/v1/relationships/%s/%s".formatted(a(), b());
    }

    /** The pair as it is written: {@code ARM-KAZ}. */
    String key() {
        return Pair.of(a(), b()).key();
    }

    /** What to tell people where an answer is empty, and what to try. */
    String nothing(String asked) {
        return "Nothing is known of %s between %s and %s, as far as asked: try another --as-of or --known-at, see what there is with entente events --actor %s --with %s, or feed articles with entente publish"
                .formatted(asked, a(), b(), a(), b());
    }

    private String a() {
        return ActorArgument.code(command, a);
    }

    private String b() {
        return ActorArgument.code(command, b);
    }
}
