package dev.entente.server.route;

import dev.entente.model.Pair;
import dev.entente.server.Problem;
import dev.entente.server.ProblemException;
import dev.entente.server.api.LedgerParameters;
import dev.entente.server.api.Parameter;
import io.javalin.http.Context;

/** The pair that a path names, in either order and case. */
final class PairPath {
    static final Parameter<String> A = Parameter.path("a", "Code of one actor: ARM, EU, X-ABK");
    static final Parameter<String> B = Parameter.path("b", "Code of the other");

    private PairPath() {}

    static Pair of(Context context) {
        var a = code(A, context);
        var b = code(B, context);
        try {
            return Pair.of(a, b);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter(B.name(), e.getMessage()).toException();
        }
    }

    static ProblemException unknown(Pair pair) {
        return Problem.notFound("Nothing is known of %s and %s: no article that was read speaks of the two"
                        .formatted(pair.a(), pair.b()))
                .toException();
    }

    private static String code(Parameter<String> parameter, Context context) {
        return LedgerParameters.actor(parameter.name(), parameter.of(context).orElse(""));
    }
}
