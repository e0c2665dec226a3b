package dev.entente.extraction.claim;

import dev.entente.extraction.frame.Line;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Whose words the quotations of one article are. Looked up only where a sentence quotes. */
final class Quotes {
    private final Lines lines;
    private final Function<Line, Optional<String>> attribution;
    private final Map<Integer, Optional<String>> attributed = new HashMap<>();
    private final Map<Integer, Optional<String>> byParagraph = new HashMap<>();

    /** @param attribution to whom a sentence attributes what it tells */
    Quotes(Lines lines, Function<Line, Optional<String>> attribution) {
        this.lines = lines;
        this.attribution = attribution;
    }

    /** Whom a sentence that quotes names as speaking, else whom the first of its paragraph to do so names. */
    Optional<String> speaker(int index) {
        return lines.get(index).sentence().quotations().isEmpty()
                ? Optional.empty()
                : attributed(index)
                        .or(() -> byParagraph.computeIfAbsent(lines.paragraph(index), of -> ofParagraph(index)));
    }

    private Optional<String> attributed(int index) {
        return attributed.computeIfAbsent(
                index, at -> lines.get(at).isPromising() ? attribution.apply(lines.get(at)) : Optional.empty());
    }

    private Optional<String> ofParagraph(int index) {
        var paragraph = lines.paragraph(index);
        var at = index;
        while (at > 0 && lines.paragraph(at - 1) == paragraph) {
            at--;
        }
        var speaker = Optional.<String>empty();
        while (speaker.isEmpty() && at < lines.size() && lines.paragraph(at) == paragraph) {
            speaker = attributed(at++);
        }
        return speaker;
    }
}
