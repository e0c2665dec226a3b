package dev.entente.registry.embedded;

import dev.entente.registry.embedded.StoredRecord.Version;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the registry's log amounts to. */
final class SchemaTable {
    private final NavigableMap<String, NavigableMap<Integer, Version>> subjects = new TreeMap<>();
    private final Map<Optional<String>, CompatibilityLevel> levels = new HashMap<>();
    private int highestId;

    void apply(StoredRecord stored) {
        if (stored instanceof Version version) {
            versions(version.subject()).put(version.version(), version);
            highestId = Math.max(highestId, version.id());
        } else if (stored instanceof StoredRecord.VersionRemoved removed) {
            versions(removed.subject()).remove(removed.version());
            subjects.values().removeIf(Map::isEmpty);
        } else if (stored instanceof StoredRecord.SubjectDeleted deleted) {
            versions(deleted.subject()).headMap(deleted.upTo(), true).replaceAll((number, one) -> one.asDeleted());
            subjects.values().removeIf(Map::isEmpty);
        } else if (stored instanceof StoredRecord.Level level) {
            level.level()
                    .ifPresentOrElse(value -> levels.put(level.subject(), value), () -> levels.remove(level.subject()));
        }
    }

    NavigableSet<String> subjects() {
        return subjects.navigableKeySet();
    }

    /** The versions of a subject in their order, those marked deleted among them. */
    List<Version> history(String subject) {
        return List.copyOf(subjects.getOrDefault(subject, new TreeMap<>()).values());
    }

    /** The versions of a subject in their order. */
    List<Version> live(String subject) {
        return history(subject).stream().filter(version -> !version.deleted()).toList();
    }

    /** Every version of every subject that has this id, those marked deleted among them. */
    List<Version> withId(int id) {
        return all().filter(version -> version.id() == id).toList();
    }

    /** The id of a schema, registered under whatever subject. */
    Optional<Integer> idOf(String schema) {
        return all().filter(version -> version.schema().equals(schema))
                .map(Version::id)
                .findFirst();
    }

    int nextId() {
        return highestId + 1;
    }

    int highestId() {
        return highestId;
    }

    /** The level set for a subject, or for all where none is named. */
    Optional<CompatibilityLevel> level(Optional<String> subject) {
        return Optional.ofNullable(levels.get(subject));
    }

    private NavigableMap<Integer, Version> versions(String subject) {
        return subjects.computeIfAbsent(subject, name -> new TreeMap<>());
    }

    private Stream<Version> all() {
        return subjects.values().stream().map(Map::values).flatMap(Collection::stream);
    }
}
