package dev.entente.extraction.claim;

import dev.entente.extraction.frame.Frame;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What makes a claim harder to read than its rule alone tells. */
public enum Trait {
    /** Words before the deed and arcs of the parse do not say the same of how real it is. */
    UNSURE_SCOPE,
    /** A party is named by a word that refers back, or is left out. */
    RESOLVED_REFERENCE,
    /** A person held no office at the date of the deed. */
    DATE_CONFLICT,
    /** The date follows from tense and day of publication, and is not told. */
    DERIVED_DATE,
    /** It is told in somebody's words. */
    REPORTED;

    /** The traits of a claim by its own fields. */
    public static Set<Trait> of(Collection<String> flags, Optional<String> dateDerivation, Optional<String> speaker) {
        var traits = EnumSet.noneOf(Trait.class);
        for (var trait : values()) {
            if (flags.contains(trait.name())) {
                traits.add(trait);
            }
        }
        if (dateDerivation.filter(Dating::isDerived).isPresent()) {
            traits.add(DERIVED_DATE);
        }
        if (speaker.isPresent()) {
            traits.add(REPORTED);
        }
        return traits;
    }

    /** Names of the traits of a frame, which its claims bear as flags. */
    static Set<String> flags(Frame frame) {
        var flags = new LinkedHashSet<String>();
        if (frame.unsure()) {
            flags.add(UNSURE_SCOPE.name());
        }
        if (frame.resolved()) {
            flags.add(RESOLVED_REFERENCE.name());
        }
        return flags;
    }
}
