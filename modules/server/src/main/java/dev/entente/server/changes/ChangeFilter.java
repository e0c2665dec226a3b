package dev.entente.server.changes;

import dev.entente.model.Alert;
import dev.entente.model.ChangeKind;
import dev.entente.model.RelationshipChange;
import dev.entente.server.api.LedgerParameters;
import dev.entente.server.api.Parameter;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which changes somebody wants to see.
 *
 * @param actor one of the pair
 * @param other the other of the pair
 * @param facet facet that changed
 * @param kind kind of change
 */
public record ChangeFilter(
        Optional<String> actor, Optional<String> other, Optional<String> facet, Optional<ChangeKind> kind)
        implements Predicate<RelationshipChange> {
    public static final Parameter<ChangeKind> KIND = Parameter.constant("kind", ChangeKind.class, "Kind of change");

    /** Those that it is made of. */
    public static final List<Parameter<?>> PARAMETERS =
            List.of(LedgerParameters.ACTOR, LedgerParameters.WITH, LedgerParameters.FACET, KIND);

    /** The filter that the query asks for. */
    public static ChangeFilter of(Context context) {
        return new ChangeFilter(
                LedgerParameters.ACTOR.of(context),
                LedgerParameters.WITH.of(context),
                LedgerParameters.FACET.of(context),
                KIND.of(context));
    }

    /** The filter of an alert. */
    public static ChangeFilter of(Alert alert) {
        return new ChangeFilter(
                alert.getActor(),
                alert.getOther(),
                alert.getFacet(),
                alert.getKind().map(ChangeKind::valueOf));
    }

    @Override
    public boolean test(RelationshipChange change) {
        return actor.map(change.getPair()::contains).orElse(true)
                && other.map(change.getPair()::contains).orElse(true)
                && facet.map(change.getFacet()::equals).orElse(true)
                && kind.map(change.getKind()::equals).orElse(true);
    }
}
