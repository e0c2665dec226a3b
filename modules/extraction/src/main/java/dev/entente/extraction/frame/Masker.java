package dev.entente.extraction.frame;

import dev.entente.extraction.actor.Mention;
import dev.entente.extraction.language.Language;
import dev.entente.extraction.memory.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tags and parses a sentence with each of its names hidden behind one common name of the same kind: the tagger and the
 * parser know "Iran" better than "Bosnia and Herzegovina".
 */
final class Masker {
    private final Spelling state = new Spelling("Iran");
    private final Spelling demonym = new Spelling("Iranian");
    private final Spelling person = new Spelling("Powell");
    private final Language language;
    private final short[] tags;

    Masker(Language language) {
        this.language = language;
        this.tags = Tags.of(language.tagNames());
    }

    /** Tags the masked sentence. */
    Masked tag(List<Spelling> tokens, List<Mention> mentions) {
        var masked = new ArrayList<Spelling>(tokens.size());
        var origin = mask(tokens, mentions, masked);
        return new Masked(language.tag(masked), origin, tags);
    }

    /**
     * A masked sentence.
     *
     * @param origin for each token the index of the form that stands for it
     * @param known what {@link Tags} say of each tag
     */
    record Masked(Language.Tagged sentence, int[] origin, short[] known) {
        /** What {@link Tags} say of every token; a name's tokens all have the tag of its mask. */
        short[] tags() {
            var result = new short[origin.length];
            for (int token = 0; token < result.length; token++) {
                result[token] = known[sentence.tag(origin[token])];
            }
            return result;
        }

        /** The parse of the masked sentence. */
        Arcs arcs() {
            return new Arcs(sentence.parse(), origin);
        }
    }

    /** Fills the masked forms and returns for each token the index of the form that stands for it. */
    private int[] mask(List<Spelling> tokens, List<Mention> mentions, List<Spelling> masked) {
        var origin = new int[tokens.size()];
        var next = 0;
        for (var mention : mentions) {
            while (next < mention.from()) {
                origin[next] = masked.size();
                masked.add(tokens.get(next++));
            }
            if (next < mention.to()) {
                Arrays.fill(origin, next, mention.to(), masked.size());
                masked.add(mask(mention, tokens));
                next = mention.to();
            }
        }
        while (next < tokens.size()) {
            origin[next] = masked.size();
            masked.add(tokens.get(next++));
        }
        return origin;
    }

    private Spelling mask(Mention mention, List<Spelling> tokens) {
        return switch (mention.kind()) {
            case DEMONYM -> demonym;
            case PERSON, SURNAME -> person;
            case PEOPLE, BLOCKED, TITLE -> tokens.get(mention.to() - 1);
            default -> state;
        };
    }
}
