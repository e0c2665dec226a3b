package dev.entente.extraction.claim;

import dev.entente.extraction.frame.Frame;
import dev.entente.extraction.frame.Line;
import dev.entente.model.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes back what an article itself corrects: where a correction denies a deed, what the article told of it as done is
 * denied too, and a flag says so. One per article.
 */
final class Corrections {
    static final String CORRECTED = "CORRECTED";

    private final Set<Deed> denied = new HashSet<>();

    private record Deed(Set<String> parties, Object kind, Optional<String> value) {
        static Deed of(Frame frame) {
            var parties = new HashSet<>(frame.sources());
            parties.addAll(frame.targets());
            var construction = frame.construction();
            return new Deed(
                    parties,
                    construction.facet().<Object>map(facet -> facet).orElse(construction.type()),
                    frame.value());
        }
    }

    /** Remembers what a sentence denies, where it corrects the article. */
    void note(Line line, List<Draft> drafts) {
        if (isCorrection(line)) {
            drafts.stream()
                    .map(Draft::frame)
                    .filter(frame -> frame.status() == Status.DENIED)
                    .map(Deed::of)
                    .forEach(denied::add);
        }
    }

    /** "Correction: ...", "An earlier version of this article said ...". */
    private static boolean isCorrection(Line line) {
        for (int at = 0; at < line.size(); at++) {
            if (line.is(at, "EARLIER_VERSION")) {
                return true;
            }
        }
        return line.is(0, "CORRECTION");
    }

    /** The draft, denied where a correction takes it back. */
    Draft apply(Draft draft) {
        var takenBack = draft.frame().status() == Status.OCCURRED && denied.contains(Deed.of(draft.frame()));
        return takenBack ? draft.denied(CORRECTED) : draft;
    }
}
