package dev.entente.server.changes;

import dev.entente.model.RelationshipChange;

/**
 * A change and where it lies.
 *
 * @param partition partition of entente.relationship-changes
 * @param offset offset within it
 */
public record ChangeEntry(int partition, long offset, RelationshipChange change) {}
