package dev.entente.extraction.lexicon;

import dev.entente.model.Aspect;
import dev.entente.model.EventType;
import dev.entente.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Words that together tell an event: a head, what completes it, and where its parties stand.
 *
 * @param rule its name, which every claim that it yields bears
 * @param pattern the head, then its complements in the order of an active sentence
 * @param source places where the acting party may stand, the best first
 * @param target places where the party acted upon may stand, the best first
 * @param reciprocity whether the parties do it to each other
 * @param value value of the facet; {@code *} where the matched word names it
 * @param scope what it touches; {@code *} where the matched word names it
 * @param status the least that the words themselves take from its reality: an offer is only PROPOSED
 * @param onlyDated true where it counts only if the text dates it: history
 * @param needs what a sentence must hold beside its head
 */
public record Construction(
        String rule,
        List<Element> pattern,
        List<Slot> source,
        List<Slot> target,
        Reciprocity reciprocity,
        EventType type,
        Optional<String> facet,
        Optional<String> value,
        Aspect aspect,
        Optional<String> scope,
        Optional<Status> status,
        boolean onlyDated,
        Needs needs) {

    /**
     * Words without which, beside its head, a sentence cannot hold it.
     *
     * @param firstBits the {@link ClassBits} of all classes that stand alone in a place of the pattern
     * @param secondBits the same
     * @param alternatives the places where one of several classes must stand
     */
    public record Needs(long firstBits, long secondBits, List<Element> alternatives) {
        static Needs of(List<Element> pattern) {
            var first = 0L;
            var second = 0L;
            var alternatives = new ArrayList<Element>();
            for (var element : pattern.subList(1, pattern.size())) {
                if (element.isClass() && !element.optional()) {
                    if (element.names().size() > 1) {
                        alternatives.add(element);
                    } else {
                        first |= element.firstBits();
                        second |= element.secondBits();
                    }
                }
            }
            return new Needs(first, second, List.copyOf(alternatives));
        }
    }

    /** Whether the parties of a construction do it to each other. */
    public enum Reciprocity {
        /** One acts upon the other: A recalls its ambassador to B. */
        DIRECTED,
        /** All act together: A signs a treaty with B. */
        MUTUAL,
        /** Each acts upon each other: A and B expel diplomats. */
        EACH,
        /** One acts upon the other; where only actors are named, upon each other: A and B sever ties. */
        EITHER
    }

    /** The value stands for what the matched word names. */
    public static final String NAMED = "*";

    /** Whether a party stands between the head and what completes it, so that the passive's subject is that party. */
    public boolean hasInner() {
        return source.contains(Slot.INNER) || target.contains(Slot.INNER);
    }

    /** The first place of the pattern, which every sentence with this construction holds. */
    public Element head() {
        return pattern.get(0);
    }
}
