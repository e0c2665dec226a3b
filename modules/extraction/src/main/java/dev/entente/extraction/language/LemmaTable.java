package dev.entente.extraction.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Irregular words: a form, the tags under which the entry holds, and the lemma. */
final class LemmaTable {

    private final Map<String, Map<String, String>> lemmas;

    private LemmaTable(Map<String, Map<String, String>> lemmas) {
        this.lemmas = lemmas;
    }

    /**
     * Reads lines of three columns; the first line that is no comment is the header.
     *
     * @throws IllegalArgumentException naming file and line where one is ill-formed or contradicts another
     */
    static LemmaTable parse(String file, List<String> lines) {
        Map<String, Map<String, String>> lemmas = new HashMap<>();
        for (Resource.Row row : Resource.rows(file, lines, "form", "tags", "lemma")) {
            Map<String, String> byTag = lemmas.computeIfAbsent(row.cell(0), unseen -> new HashMap<>());
            for (String tag : row.cell(1).split(" ", -1)) {
                String earlier = byTag.put(tag, row.cell(2));
                if (earlier != null) {
                    throw row.fault("'%s' as %s already has the lemma '%s': keep one of them"
                            .formatted(row.cell(0), tag, earlier));
                }
            }
        }
        return new LemmaTable(lemmas);
    }

    Optional<String> lemma(String word, String tag) {
        return Optional.ofNullable(lemmas.getOrDefault(word, Map.of()).get(tag));
    }
}
