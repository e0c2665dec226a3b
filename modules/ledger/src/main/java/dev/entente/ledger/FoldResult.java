package dev.entente.ledger;

import dev.entente.model.Event;
import dev.entente.model.Relationship;
import dev.entente.model.RelationshipChange;
import java.util.List;
import java.util.Optional;

/**
 * What one claim set did to its pair.
 *
 * @param relationship the pair's new state; absent where nothing visible changed
 * @param events events that are new, changed, or withdrawn, each in its new state, by id
 * @param changes what moved in the pair's facets and agreements, in the order of their sequence
 */
public record FoldResult(Optional<Relationship> relationship, List<Event> events, List<RelationshipChange> changes) {
    static final FoldResult NOTHING = new FoldResult(Optional.empty(), List.of(), List.of());

    public FoldResult {
        events = List.copyOf(events);
        changes = List.copyOf(changes);
    }
}
