package dev.entente.server.changes;

import dev.entente.model.ChangeKind;
import dev.entente.model.RelationshipChange;
import dev.entente.server.api.Parameter;
import io.javalin.http.Context;
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
    public static final Parameter<String> ACTOR = Parameter.text("actor", "Code of one of the pair");
    public static final Parameter<String> WITH = Parameter.text("with", "Code of the other of the pair");
    public static final Parameter<String> FACET = Parameter.text("facet", "Name of the facet that changed");
    public static final Parameter<ChangeKind> KIND = Parameter.constant("kind", ChangeKind.class, "Kind of change");

    /** The filter that the query asks for. */
    public static ChangeFilter of(Context context) {
        return new ChangeFilter(ACTOR.of(context), WITH.of(context), FACET.of(context), KIND.of(context));
    }

    @Override
    public boolean test(RelationshipChange change) {
        return actor.map(change.getPair()::contains).orElse(true)
                && other.map(change.getPair()::contains).orElse(true)
                && facet.map(change.getFacet()::equals).orElse(true)
                && kind.map(change.getKind()::equals).orElse(true);
    }
}
