package dev.entente.extraction.classify;

import dev.entente.model.Tsv;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The dictionary forms that a word as written may have. It is generous: "striking" may be of "strik" or "strike", since
 * a form that no pattern asks for does no harm, whereas a wrong guess at the part of speech would hide a word.
 */
final class Stems {
    private final Map<String, String> irregular = new HashMap<>();

    private Stems() {}

    static Stems load() {
        var stems = new Stems();
        var text = Tsv.resource(Stems.class, "irregular-forms.tsv");
        for (var row : Tsv.parse("irregular-forms.tsv", text, List.of("base", "forms"))) {
            row.list("forms").forEach(form -> stems.irregular.put(form, row.required("base")));
        }
        return stems;
    }

    Set<String> of(String form) {
        var word = form.toLowerCase(Locale.ROOT).replace('’', '\'');
        var stems = new HashSet<String>();
        stems.add(word);
        if (irregular.containsKey(word)) {
            stems.add(irregular.get(word));
        }
        if (word.endsWith("ies") || word.endsWith("ied")) {
            stems.add(cut(word, 3) + "y");
            stems.add(cut(word, 1));
        } else if (word.endsWith("ed") && word.length() > 4) {
            addVerb(cut(word, 2), stems);
        } else if (word.endsWith("ing") && word.length() > 5) {
            addVerb(cut(word, 3), stems);
        } else if (word.endsWith("es") && word.length() > 3) {
            stems.add(cut(word, 2));
            stems.add(cut(word, 1));
        } else if (word.endsWith("s") && !word.endsWith("ss") && word.length() > 3) {
            stems.add(cut(word, 1));
        }
        return stems;
    }

    private static void addVerb(String stem, Set<String> stems) {
        stems.add(stem);
        stems.add(stem + "e");
        var last = stem.length() - 1;
        if (last > 1 && stem.charAt(last) == stem.charAt(last - 1)) {
            stems.add(stem.substring(0, last));
        }
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
