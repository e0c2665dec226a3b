package dev.entente.registry.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;

/** Holds the schemas of a folder to those of the releases before, a folder for each. */
final class ReleasedSchemas {
    private static final String SUFFIX = ".avsc";

    private ReleasedSchemas() {}

    /** What stands between the schemas and the releases: a sentence for each conflict. */
    static List<String> conflicts(Path current, Path released) throws IOException {
        var now = read(current);
        var conflicts = new ArrayList<String>();
        for (var release : folders(released)) {
            for (var then : read(release).values()) {
                conflicts.addAll(conflicts(then, now, release.getFileName().toString()));
            }
        }
        return conflicts;
    }

    private static List<String> conflicts(Schema then, Map<String, Schema> now, String release) {
        var successor = now.get(then.getName());
        if (successor == null) {
            return List.of("%s%s of release %s is gone: put it back, for records of it are on the topics"
                    .formatted(then.getName(), SUFFIX, release));
        }
        return CompatibilityLevel.FULL_TRANSITIVE.conflicts(successor, List.of(then)).stream()
                .map(conflict ->
                        "%s%s does not go with release %s: %s".formatted(then.getName(), SUFFIX, release, conflict))
                .toList();
    }

    /** The schema of each file, by the file's name without its ending; a file may name types of the others. */
    static Map<String, Schema> read(Path folder) throws IOException {
        var files = files(folder);
        var parser = new SchemaParser();
        for (var file : files) {
            parser.parse(file);
        }
        var names = files.stream().map(ReleasedSchemas::name).collect(Collectors.toSet());
        return parser.getParsedNamedSchemas().stream()
                .filter(schema -> names.contains(schema.getName()))
                .collect(Collectors.toMap(Schema::getName, Function.identity()));
    }

    private static String name(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }
}
