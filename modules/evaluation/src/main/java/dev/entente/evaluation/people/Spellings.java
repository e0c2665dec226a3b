package dev.entente.evaluation.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** English names for labels in other languages, and the surnames that are too common to stand alone. */
final class Spellings {
    private final Map<String, String> english = new HashMap<>();
    private final Map<String, List<String>> byLabel = new HashMap<>();
    private final Set<String> common = new HashSet<>();

    static Spellings read(List<Map<String, String>> englishLabels) {
        var spellings = new Spellings();
        for (var row : englishLabels) {
            spellings.english.put(row.get("officeholder"), row.get("officeholderLabel"));
        }
        for (var line : resource("leader-names.tsv")) {
            var cells = line.split("\t", -1);
            spellings.byLabel.put(cells[0], KnownNames.split(cells[1]));
        }
        for (var line : resource("common-surnames.tsv")) {
            KnownNames.split(line).forEach(surname -> spellings.common.add(KnownNames.fold(surname)));
        }
        return spellings;
    }

    /** The English name, and other spellings after it. An empty name says that the person is to be left out. */
    List<String> names(String qid, String label) {
        var name = english.getOrDefault(qid, label);
        return byLabel.getOrDefault(label, byLabel.getOrDefault(name, List.of(name)));
    }

    boolean isCommon(String surname) {
        return common.contains(KnownNames.fold(surname));
    }

    private static List<String> resource(String name) {
        try (var stream = Spellings.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read %s".formatted(name), e);
        }
    }
}
