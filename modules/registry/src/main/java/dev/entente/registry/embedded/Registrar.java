package dev.entente.registry.embedded;

import dev.entente.registry.embedded.StoredRecord.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.kafka.common.KafkaException;

/**
 * The rules of a registry: what may be registered, found and deleted. One call at a time; a write is answered when the
 * log has it.
 */
final class Registrar {
    private static final String LATEST = "latest";
    private static final CompatibilityLevel DEFAULT_LEVEL = CompatibilityLevel.BACKWARD;

    private final SchemaStore store;
    private SchemaTable table = new SchemaTable();
    private boolean current;

    /** Reads the whole log. */
    Registrar(SchemaStore store) {
        this.store = store;
        refresh();
    }

    /** Registers a schema, or finds it: the same schema has the same id everywhere, and one version in a subject. */
    synchronized Version register(String subject, String text) {
        refresh();
        var schema = parse(text);
        var canonical = schema.toString();
        var present = find(subject, canonical, false);
        if (present.isPresent()) {
            return present.get();
        }
        var conflicts = levelFor(subject).conflicts(schema, schemas(table.live(subject)));
        if (!conflicts.isEmpty()) {
            throw ApiError.incompatible(subject, conflicts);
        }
        var history = table.history(subject);
        int number = history.isEmpty() ? 1 : history.get(history.size() - 1).version() + 1;
        var version = new Version(subject, number, table.idOf(canonical).orElseGet(table::nextId), canonical, false);
        write(List.of(version));
        return version;
    }

    synchronized Version lookup(String subject, String text, boolean deletedToo) {
        refresh();
        requireVersions(subject, deletedToo);
        return find(subject, parse(text).toString(), deletedToo).orElseThrow(ApiError::schemaNotFound);
    }

    synchronized List<String> subjects(boolean deletedToo, String prefix) {
        refresh();
        return table.subjects().stream()
                .filter(subject -> subject.startsWith(prefix))
                .filter(subject -> deletedToo || !table.live(subject).isEmpty())
                .toList();
    }

    synchronized List<Version> versions(String subject, boolean deletedToo) {
        refresh();
        return requireVersions(subject, deletedToo);
    }

    /** One version of a subject, by its number or {@code latest}. */
    synchronized Version version(String subject, String number, boolean deletedToo) {
        refresh();
        Optional<Integer> wanted = number(number);
        var versions = requireVersions(subject, deletedToo);
        return wanted.isEmpty()
                ? versions.get(versions.size() - 1)
                : only(versions, version -> version.version() == wanted.get(), number);
    }

    /** The versions that have this id, in whatever subject. */
    synchronized List<Version> withId(int id) {
        refresh();
        var versions = table.withId(id);
        if (versions.isEmpty()) {
            throw ApiError.schemaNotFound(id);
        }
        return versions;
    }

    synchronized int highestId() {
        refresh();
        return table.highestId();
    }

    synchronized List<Integer> deleteSubject(String subject, boolean permanent) {
        refresh();
        var history = requireVersions(subject, true);
        var live = table.live(subject);
        if (permanent && !live.isEmpty()) {
            throw ApiError.subjectNotSoftDeleted(subject);
        }
        if (!permanent && live.isEmpty()) {
            throw ApiError.subjectSoftDeleted(subject);
        }
        var gone = permanent ? history : live;
        var records = new ArrayList<>(
                gone.stream().map(version -> deletion(version, permanent)).toList());
        table.level(Optional.of(subject))
                .ifPresent(level -> records.add(new StoredRecord.Level(Optional.of(subject), Optional.empty())));
        write(records);
        return gone.stream().map(Version::version).toList();
    }

    synchronized int deleteVersion(String subject, String number, boolean permanent) {
        refresh();
        Optional<Integer> wanted = number(number);
        // The latest to mark is the latest that is not marked yet.
        var candidates = requireVersions(subject, permanent || wanted.isPresent());
        var version = wanted.isEmpty()
                ? candidates.get(candidates.size() - 1)
                : only(candidates, one -> one.version() == wanted.get(), number);
        if (permanent && !version.deleted()) {
            throw ApiError.versionNotSoftDeleted(subject, version.version());
        }
        if (!permanent && version.deleted()) {
            throw ApiError.versionSoftDeleted(subject, version.version());
        }
        write(List.of(deletion(version, permanent)));
        return version.version();
    }

    /** What stands between a schema and a version of a subject; {@code all} versions, where none is named. */
    synchronized List<String> conflicts(String subject, Optional<String> number, String text) {
        refresh();
        var schema = parse(text);
        Optional<Integer> wanted = number.flatMap(Registrar::number);
        var live = table.live(subject);
        if (number.isEmpty()) {
            return levelFor(subject).conflicts(schema, schemas(live));
        }
        if (wanted.isPresent()) {
            live = List.of(only(live, version -> version.version() == wanted.get(), number.get()));
        }
        var compared = live.isEmpty() ? live : live.subList(live.size() - 1, live.size());
        return levelFor(subject).conflicts(schema, schemas(compared));
    }

    /** The level of a subject, if it has one of its own; the level of all others where none is named. */
    synchronized Optional<CompatibilityLevel> level(Optional<String> subject) {
        refresh();
        return subject.isPresent()
                ? table.level(subject)
                : Optional.of(table.level(subject).orElse(DEFAULT_LEVEL));
    }

    synchronized void setLevel(Optional<String> subject, CompatibilityLevel level) {
        refresh();
        write(List.of(new StoredRecord.Level(subject, Optional.of(level))));
    }

    synchronized CompatibilityLevel removeLevel(Optional<String> subject) {
        refresh();
        var level = level(subject).orElseThrow(() -> ApiError.subjectNotFound(subject.orElse("")));
        write(List.of(new StoredRecord.Level(subject, Optional.empty())));
        return level;
    }

    /** After a write that may or may not have reached the log, only the log knows. */
    private void refresh() {
        if (!current) {
            var read = new SchemaTable();
            guarded(() -> store.replay(read::apply));
            table = read;
            current = true;
        }
    }

    private void write(List<StoredRecord> records) {
        current = false;
        guarded(() -> store.append(records));
        records.forEach(table::apply);
        current = true;
    }

    private static void guarded(Runnable access) {
        try {
            access.run();
        } catch (KafkaException e) {
            throw ApiError.storeFailed(e);
        }
    }

    private List<Version> requireVersions(String subject, boolean deletedToo) {
        var versions = deletedToo ? table.history(subject) : table.live(subject);
        if (versions.isEmpty()) {
            throw ApiError.subjectNotFound(subject);
        }
        return versions;
    }

    private Optional<Version> find(String subject, String canonical, boolean deletedToo) {
        return (deletedToo ? table.history(subject) : table.live(subject))
                .stream().filter(version -> version.schema().equals(canonical)).findFirst();
    }

    private CompatibilityLevel levelFor(String subject) {
        return table.level(Optional.of(subject))
                .or(() -> table.level(Optional.empty()))
                .orElse(DEFAULT_LEVEL);
    }

    private static StoredRecord deletion(Version version, boolean permanent) {
        return permanent ? new StoredRecord.VersionRemoved(version.subject(), version.version()) : version.asDeleted();
    }

    private static Version only(List<Version> versions, Predicate<Version> wanted, String number) {
        return versions.stream().filter(wanted).findFirst().orElseThrow(() -> ApiError.versionNotFound(number));
    }

    /** A version's number; none for the latest, which is also written -1. */
    private static Optional<Integer> number(String text) {
        if (text.equals(LATEST) || text.equals("-1")) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(text);
            if (number > 0) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            throw ApiError.invalidVersion(text);
        }
        throw ApiError.invalidVersion(text);
    }

    private static List<Schema> schemas(List<Version> versions) {
        return versions.stream().map(version -> parse(version.schema())).toList();
    }

    private static Schema parse(String text) {
        try {
            return new Schema.Parser().parse(text);
        } catch (AvroRuntimeException e) {
            throw ApiError.invalidSchema(e.getMessage());
        }
    }
}
