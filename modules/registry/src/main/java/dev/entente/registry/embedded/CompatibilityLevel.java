package dev.entente.registry.embedded;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaIncompatibilityType;

/** What a schema owes to those before it. The names are Confluent's. */
public enum CompatibilityLevel {
    /** Nothing. */
    NONE(false, false, false),
    /** It reads what the last wrote. */
    BACKWARD(true, false, false),
    /** It reads what all before it wrote. */
    BACKWARD_TRANSITIVE(true, false, true),
    /** The last reads what it writes. */
    FORWARD(false, true, false),
    /** All before it read what it writes. */
    FORWARD_TRANSITIVE(false, true, true),
    /** Both, with the last. */
    FULL(true, true, false),
    /** Both, with all before it. */
    FULL_TRANSITIVE(true, true, true);

    private final boolean readsEarlier;
    private final boolean readByEarlier;
    private final boolean transitive;

    CompatibilityLevel(boolean readsEarlier, boolean readByEarlier, boolean transitive) {
        this.readsEarlier = readsEarlier;
        this.readByEarlier = readByEarlier;
        this.transitive = transitive;
    }

    /** The level of that name, in whatever case. */
    public static Optional<CompatibilityLevel> named(String name) {
        return Arrays.stream(values())
                .filter(level -> level.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /**
     * What stands between a schema and those before it.
     *
     * @param earlier the schemas before it, oldest first
     * @return a sentence for each conflict; none where the schema may follow
     */
    public List<String> conflicts(Schema candidate, List<Schema> earlier) {
        var owed = transitive || earlier.isEmpty() ? earlier : earlier.subList(earlier.size() - 1, earlier.size());
        return owed.stream()
                .flatMap(schema -> Stream.concat(
                        readsEarlier ? conflicts("new", candidate, "old", schema) : Stream.empty(),
                        readByEarlier ? conflicts("old", schema, "new", candidate) : Stream.empty()))
                .distinct()
                .toList();
    }

    private static Stream<String> conflicts(String readerName, Schema reader, String writerName, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(conflict -> "the %s schema cannot read what the %s one writes: %s at %s (%s)"
                        .formatted(
                                readerName,
                                writerName,
                                words(conflict.getType()),
                                conflict.getLocation(),
                                conflict.getMessage()));
    }

    private static String words(SchemaIncompatibilityType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
