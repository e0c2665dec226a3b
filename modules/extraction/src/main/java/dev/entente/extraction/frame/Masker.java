package dev.entente.extraction.frame;

import dev.entente.extraction.actor.Mention;
import dev.entente.extraction.language.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tags and parses a sentence with each of its names hidden behind one common name of the same kind: the tagger and the
 * parser know "Iran" better than "Bosnia and Herzegovina".
 */
final class Masker {
    private final Language language;

    Masker(Language language) {
        this.language = language;
    }

    /** Tags the masked sentence. */
    Masked tag(List<String> forms, List<Mention> mentions) {
        var masked = new ArrayList<String>(forms.size());
        var origin = mask(forms, mentions, masked);
        return new Masked(language.tag(masked), origin);
    }

    /**
     * A masked sentence.
     *
     * @param origin for each token the index of the form that stands for it
     */
    record Masked(Language.Tagged sentence, int[] origin) {
        /** The tag of every token; a name's tokens all have the tag of its mask. */
        String[] tags() {
            var tags = sentence.tags();
            var result = new String[origin.length];
            Arrays.setAll(result, token -> tags.get(origin[token]));
            return result;
        }

        /** The parse of the masked sentence. */
        Arcs arcs() {
            return new Arcs(sentence.parse(), origin);
        }
    }

    /** Fills the masked forms and returns for each token the index of the form that stands for it. */
    private static int[] mask(List<String> forms, List<Mention> mentions, List<String> masked) {
        var origin = new int[forms.size()];
        var next = 0;
        for (var mention : mentions) {
            while (next < mention.from()) {
                origin[next] = masked.size();
                masked.add(forms.get(next++));
            }
            if (next < mention.to()) {
                Arrays.fill(origin, next, mention.to(), masked.size());
                masked.add(mask(mention, forms));
                next = mention.to();
            }
        }
        while (next < forms.size()) {
            origin[next] = masked.size();
            masked.add(forms.get(next++));
        }
        return origin;
    }

    private static String mask(Mention mention, List<String> forms) {
        return switch (mention.kind()) {
            case DEMONYM -> "Iranian";
            case PERSON, SURNAME -> "Powell";
            case PEOPLE, BLOCKED, TITLE -> forms.get(mention.to() - 1);
            default -> "Iran";
        };
    }
}
