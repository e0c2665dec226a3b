package dev.entente.registry.embedded;

import java.util.Optional;

/** One entry of the registry's log. */
sealed interface StoredRecord {

    /** A version of a subject; a later record of the same version replaces it, which is how one is marked deleted. */
    record Version(String subject, int version, int id, String schema, boolean deleted) implements StoredRecord {
        Version asDeleted() {
            return new Version(subject, version, id, schema, true);
        }
    }

    /** A version taken away for good. */
    record VersionRemoved(String subject, int version) implements StoredRecord {}

    /** All versions of a subject up to this one marked deleted: Confluent writes it, we only read it. */
    record SubjectDeleted(String subject, int upTo) implements StoredRecord {}

    /** The compatibility level of a subject, or of all that have none of their own; an absent level takes it back. */
    record Level(Optional<String> subject, Optional<CompatibilityLevel> level) implements StoredRecord {}
}
