package dev.entente.extraction.frame;

import dev.entente.extraction.actor.Mention;
import dev.entente.extraction.lexicon.Hit;
import dev.entente.extraction.memory.Spelling;
import dev.entente.extraction.text.Sentence;
import dev.entente.extraction.walk.Walk;
import java.util.List;

/**
 * What a first look at a sentence finds, at a fraction of the cost of a {@link Line}.
 *
 * @param tokens the tokens as written
 * @param words the tokens in small letters and with plain apostrophes
 * @param mentions the actors and blocked phrases
 * @param hits the words of the lexicon, whatever part of speech they are here
 */
public record Glance(
        Sentence sentence, List<Spelling> tokens, List<String> words, List<Mention> mentions, List<Hit> hits) {
    /** True where somebody is named or referred to. */
    boolean hasSomeone() {
        return Walk.any(mentions, mention -> !mention.isBlocked()) || has("REFERENCE");
    }

    /** True where a word of the class is found. */
    public boolean has(String wordClass) {
        for (var hit : hits) {
            if (hit.is(wordClass)) {
                return true;
            }
        }
        return false;
    }
}
