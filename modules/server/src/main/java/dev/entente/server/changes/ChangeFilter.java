package dev.entente.server.changes;

import dev.entente.model.ChangeKind;
import dev.entente.model.RelationshipChange;
import dev.entente.server.Parameters;
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

    /** Reads {@code actor}, {@code with}, {@code facet} and {@code kind}. */
    public static ChangeFilter of(Parameters parameters) {
        return new ChangeFilter(
                parameters.text("actor"),
                parameters.text("with"),
                parameters.text("facet"),
                parameters.constant("kind", ChangeKind.class));
    }

    @Override
    public boolean test(RelationshipChange change) {
        return actor.map(change.getPair()::contains).orElse(true)
                && other.map(change.getPair()::contains).orElse(true)
                && facet.map(change.getFacet()::equals).orElse(true)
                && kind.map(change.getKind()::equals).orElse(true);
    }
}
