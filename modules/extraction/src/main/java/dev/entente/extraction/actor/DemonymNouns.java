package dev.entente.extraction.actor;

import dev.entente.extraction.memory.Memory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The nouns that follow a demonym, and the words that may stand between. */
final class DemonymNouns {
    private static final int LONGEST = 3;

    private final Map<String, NounClass> nouns;
    private final Set<String> modifiers;
    private final Memory<Optional<NounClass>> known = new Memory<>(this::find);

    DemonymNouns(Map<String, NounClass> nouns, Set<String> modifiers) {
        this.nouns = nouns;
        this.modifiers = modifiers;
    }

    Optional<NounClass> of(String noun) {
        return known.of(noun);
    }

    private Optional<NounClass> find(String noun) {
        var asWritten = Optional.ofNullable(nouns.get(noun));
        return asWritten.isPresent() ? asWritten : singular(noun).map(nouns::get);
    }

    Optional<NounClass> at(List<String> forms, int from) {
        var found = Optional.<NounClass>empty();
        for (var i = from; i < forms.size(); ) {
            var length = longest(forms, i);
            if (length > 0) {
                found = of(phrase(forms, i, length));
                i += length;
            } else if (found.isEmpty() && isModifier(forms.get(i))) {
                i++;
            } else {
                break;
            }
        }
        return found;
    }

    private boolean isModifier(String form) {
        return form.equals("-") || modifiers.contains(form.toLowerCase(Locale.ROOT));
    }

    private int longest(List<String> forms, int from) {
        for (var length = Math.min(LONGEST, forms.size() - from); length > 0; length--) {
            if (of(phrase(forms, from, length)).isPresent()) {
                return length;
            }
        }
        return 0;
    }

    private static String phrase(List<String> forms, int from, int length) {
        return String.join(" ", forms.subList(from, from + length)).toLowerCase(Locale.ROOT);
    }

    private static Optional<String> singular(String noun) {
        if (noun.endsWith("ies")) {
            return Optional.of(noun.substring(0, noun.length() - 3) + "y");
        }
        return noun.endsWith("s") ? Optional.of(noun.substring(0, noun.length() - 1)) : Optional.empty();
    }
}
