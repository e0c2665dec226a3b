package dev.entente.extraction.classify;

import dev.entente.model.EventType;
import java.util.List;
import java.util.Set;

/**
 * Words that tell an event.
 *
 * @param root what it is
 * @param weight how surely they tell it; the plain case is 0
 * @param elements what stands in the text, from left to right
 * @param text the pattern as it is written in the lexicon
 */
record Pattern(EventType root, double weight, List<Element> elements, String text) {
    /** One of several words or runs of words, or an actor. */
    record Element(Set<List<String>> alternatives) {}

    private static final Set<EventType> GOVERNING =
            Set.of(EventType.AGREE, EventType.REJECT, EventType.THREATEN, EventType.REQUEST);

    /** Whether what follows is not done, but agreed, refused, threatened or asked for: "refuse to". */
    boolean governs() {
        return GOVERNING.contains(root)
                && elements.get(elements.size() - 1).alternatives().stream()
                        .allMatch(words -> words.get(words.size() - 1).equals("to"));
    }

    /** Stands for the acting party in a pattern. */
    static final String SOURCE = "S";

    /** Stands for the party acted upon. */
    static final String TARGET = "T";
}
