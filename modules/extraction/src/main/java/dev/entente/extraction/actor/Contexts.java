package dev.entente.extraction.actor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What unmakes a name: contexts of its own, and those of all names of its kind. */
final class Contexts {
    /** By the first word of the name, by which most names are known to have none, and the whole name. */
    private final Map<String, Map<List<String>, List<Context>>> byName = new HashMap<>();

    private final Map<Kind, List<Context>> byKind = new EnumMap<>(Kind.class);
    private final Set<String> signs = new HashSet<>();

    void add(List<String> foldedWords, Context context) {
        byName.computeIfAbsent(foldedWords.get(0), word -> new HashMap<>())
                .computeIfAbsent(foldedWords, words -> new ArrayList<>())
                .add(context);
        signs.addAll(context.signs());
    }

    void add(Kind kind, Context context) {
        byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(context);
        signs.addAll(context.signs());
    }

    /** True where the folded word tells, wherever it stands in a sentence, what a name of it means. */
    boolean isSign(String folded) {
        return signs.contains(folded);
    }

    /** Why the name from {@code begin} to {@code end} is not the actor, if it is not. */
    Optional<Context> unmaking(Atoms atoms, int begin, int end, Designation designation) {
        var words = designation.foldedWords();
        var own = first(byName.getOrDefault(words.get(0), Map.of()).getOrDefault(words, List.of()), atoms, begin, end);
        return own.isPresent() ? own : first(byKind.getOrDefault(designation.kind(), List.of()), atoms, begin, end);
    }

    private static Optional<Context> first(List<Context> contexts, Atoms atoms, int begin, int end) {
        for (var context : contexts) {
            if (context.unmakes(atoms, begin, end)) {
                return Optional.of(context);
            }
        }
        return Optional.empty();
    }
}
