package dev.entente.extraction.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who can be a party, looked up by what people type: a code or a name, in any case, with or without diacritics. It is
 * small and soon loaded, where the {@link ActorLexicon} finds actors in sentences. See
 * {@code docs/decisions/117-one-directory-of-actors.md}.
 */
public final class ActorDirectory {
    private static final int MOST_SUGGESTED = 5;
    private static final int SHORTEST_PART = 4;

    private final Map<String, Actor> actors;
    private final Map<String, List<String>> names;

    private ActorDirectory(Map<String, Actor> actors, Map<String, List<String>> names) {
        this.actors = Map.copyOf(actors);
        this.names = Map.copyOf(names);
    }

    /** The directory of the lexicon that comes with the library. */
    public static ActorDirectory load() {
        var problems = new ArrayList<Problem>();
        var builder = LexiconReader.readActors(LexiconCheck.resources(), problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("The actor lexicon is not well formed: " + problems);
        }
        return new ActorDirectory(
                builder.actors,
                builder.actors.values().stream()
                        .collect(Collectors.toMap(
                                Actor::code,
                                actor -> Stream.concat(
                                                Stream.of(actor.name()),
                                                builder.also.getOrDefault(actor.code(), List.of()).stream())
                                        .map(Folding::fold)
                                        .toList())));
    }

    /** Every actor. */
    public Collection<Actor> actors() {
        return actors.values();
    }

    /** Those that have this in their code or in one of their names, by code. */
    public List<Actor> matching(String text) {
        var folded = Folding.fold(text.strip());
        return found(actor -> Folding.fold(actor.code()).contains(folded)
                || names.get(actor.code()).stream().anyMatch(name -> name.contains(folded)));
    }

    /**
     * The actor with this code, in any case.
     *
     * @throws IllegalArgumentException where there is none; the message tells whose name or code it may be
     */
    public String requireCode(String text) {
        var code = text.strip().toUpperCase(Locale.ROOT);
        if (!actors.containsKey(code)) {
            throw unknown(text);
        }
        return code;
    }

    /**
     * The code of the actor that is meant: by its code, by one of its names, or by a part of a name that no other has.
     *
     * @throws IllegalArgumentException where there is none, or more than one; the message tells who may be meant
     */
    public String resolve(String text) {
        var folded = Folding.fold(text.strip());
        return Stream.of(
                        found(actor -> Folding.fold(actor.code()).equals(folded)),
                        found(actor -> names.get(actor.code()).contains(folded)),
                        found(actor -> folded.length() >= SHORTEST_PART
                                && names.get(actor.code()).stream().anyMatch(name -> name.contains(folded))))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .filter(found -> found.size() == 1)
                .map(found -> found.get(0).code())
                .orElseThrow(() -> unknown(text));
    }

    private IllegalArgumentException unknown(String text) {
        var likely = Optional.of(text)
                .filter(typed -> !typed.isBlank())
                .map(this::matching)
                .filter(found -> !found.isEmpty())
                .orElseGet(() -> near(text));
        var told = likely.stream()
                .limit(MOST_SUGGESTED)
                .map(actor -> "%s (%s)".formatted(actor.code(), actor.name()))
                .collect(Collectors.joining(", "));
        return new IllegalArgumentException("There is no actor '%s'%s (/v1/actors?q= finds codes by name)"
                .formatted(text, told.isEmpty() ? "" : ": did you mean " + told + "?"));
    }

    /** Those whose name is a slip of the pen or two away. */
    private List<Actor> near(String text) {
        var folded = Folding.fold(text.strip());
        var slips = folded.length() <= SHORTEST_PART ? 0 : folded.length() < 2 * SHORTEST_PART ? 1 : 2;
        return found(actor ->
                slips > 0 && names.get(actor.code()).stream().anyMatch(name -> distance(folded, name, slips) <= slips));
    }

    private List<Actor> found(Predicate<Actor> wanted) {
        return actors.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Actor::code))
                .toList();
    }

    /** Letters to put in, leave out or change (Levenshtein); where the lengths tell that it is more than most, that. */
    private static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        var above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                var change = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
