package dev.entente.extraction.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words written with a full stop of their own. */
final class Abbreviations {
    /** What the stop of an abbreviation can mean; see {@code abbreviations.tsv}. */
    enum Kind {
        TITLE,
        NUMBER,
        EITHER
    }

    private final Map<String, Kind> kinds;

    private Abbreviations(Map<String, Kind> kinds) {
        this.kinds = kinds;
    }

    static Abbreviations load() {
        var kinds = new HashMap<String, Kind>();
        for (var row : Tsv.load(Abbreviations.class, "abbreviations.tsv")) {
            var kind = switch (row.get("kind")) {
                case "title" -> Kind.TITLE;
                case "number" -> Kind.NUMBER;
                case "either" -> Kind.EITHER;
                default -> throw row.error("'%s' is no kind: write title, number or either".formatted(row.get("kind")));
            };
            for (var entry : row.entries("entries")) {
                kinds.put(entry + ".", kind);
                if (kind == Kind.TITLE && entry.length() > 2) {
                    kinds.put(entry.toUpperCase(Locale.ROOT) + ".", kind);
                }
            }
        }
        return new Abbreviations(kinds);
    }

    /** The kind of a form, its stop included. */
    Optional<Kind> kind(String form) {
        return Optional.ofNullable(kinds.get(form));
    }
}
