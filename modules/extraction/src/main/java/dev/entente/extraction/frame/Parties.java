package dev.entente.extraction.frame;

import dev.entente.extraction.lexicon.Construction;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who does it to whom.
 *
 * @param sources those who act
 * @param targets those acted upon; none where the sources act upon each other
 */
record Parties(List<String> sources, List<String> targets) {

    /** The parties as the construction has them act, or nothing where one is missing. */
    static Optional<Parties> of(
            Construction.Reciprocity reciprocity, List<String> sources, List<String> targets, Context context) {
        return switch (reciprocity) {
            case DIRECTED ->
                sources.isEmpty() || targets.isEmpty() ? Optional.empty() : Optional.of(new Parties(sources, targets));
            case EACH -> together(sources, targets).map(both -> new Parties(both.sources(), both.sources()));
            case EITHER ->
                !sources.isEmpty() && !targets.isEmpty()
                        ? Optional.of(new Parties(sources, targets))
                        : together(sources, targets);
            case MUTUAL ->
                !sources.isEmpty() && !targets.isEmpty()
                        ? Optional.of(new Parties(sources, targets))
                        : together(sources, targets).or(() -> withCounterpart(sources, context));
        };
    }

    Set<String> all() {
        var all = new LinkedHashSet<>(sources);
        all.addAll(targets);
        return all;
    }

    private static Optional<Parties> together(List<String> sources, List<String> targets) {
        var all = sources.isEmpty() ? targets : sources;
        return all.size() < 2 ? Optional.empty() : Optional.of(new Parties(all, List.of()));
    }

    private static Optional<Parties> withCounterpart(List<String> sources, Context context) {
        if (sources.size() != 1) {
            return Optional.empty();
        }
        var others = context.counterpart(sources.get(0));
        return others.isEmpty() ? Optional.empty() : Optional.of(new Parties(sources, others));
    }
}
