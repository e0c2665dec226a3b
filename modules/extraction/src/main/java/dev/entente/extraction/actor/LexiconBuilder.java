package dev.entente.extraction.actor;

import dev.entente.model.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Gathers what the files say, and notes where they contradict each other. */
final class LexiconBuilder {
    final Map<String, Actor> actors = new TreeMap<>();
    /** By code: other names of it. */
    final Map<String, List<String>> also = new HashMap<>();

    final Trie trie = new Trie();
    final Map<String, List<Person>> people = new HashMap<>();
    final List<Membership> memberships = new ArrayList<>();
    final List<Succession> successions = new ArrayList<>();
    final Contexts contexts = new Contexts();
    final Map<String, Set<Role>> titles = new HashMap<>();
    final Set<String> givenNames = new HashSet<>();
    final Map<String, NounClass> nouns = new HashMap<>();
    final Set<String> modifiers = new HashSet<>();
    final List<Person> everyone = new ArrayList<>();

    private final Set<String> wordsInCapitals;
    private final Map<Designation, String> placeOf = new IdentityHashMap<>();
    private final Map<String, List<Person>> alone = new LinkedHashMap<>();
    private final Map<String, List<Person>> near = new LinkedHashMap<>();

    LexiconBuilder(Set<String> wordsInCapitals) {
        this.wordsInCapitals = wordsInCapitals;
    }

    void actor(Table.Row row, Actor actor) {
        if (!Pair.isCode(actor.code())) {
            row.report("'%s' is no actor code".formatted(actor.code()), "Write capitals, digits and _, such as KAZ");
        }
        if (actors.putIfAbsent(actor.code(), actor) != null) {
            row.report(
                    "The actor %s stands twice in the lexicon".formatted(actor.code()),
                    "Keep one line or choose another code");
        }
    }

    void name(Table.Row row, String name, Kind kind, String actor) {
        add(row, Designation.of(name, kind, actor.isEmpty() ? List.of() : List.of(actor), List.of(), ""));
    }

    void add(Table.Row row, Designation designation) {
        if (designation.words().isEmpty()) {
            row.report("'%s' has no words".formatted(designation.name()), "Write a name");
            return;
        }
        var meant = wordsInCapitals.contains(designation.name()) ? designation.asWord() : designation;
        for (var other : trie.at(meant.words())) {
            if (other.cases().equals(meant.cases()) && other.isCompound() == meant.isCompound()) {
                if (!other.name().equals(meant.name()) && isSame(other, meant)) {
                    return;
                }
                row.report(
                        "'%s' means %s %s here and %s %s in %s"
                                .formatted(
                                        meant.name(),
                                        meant.kind(),
                                        meant.actors(),
                                        other.kind(),
                                        other.actors(),
                                        placeOf.getOrDefault(other, "the surnames")),
                        "Keep one of the two; where only words around it can tell, add a line to contexts.tsv");
                return;
            }
        }
        placeOf.put(meant, row.place());
        trie.add(meant);
    }

    void person(Person person, List<String> names, List<String> surnamesAlone, List<String> surnamesNear) {
        everyone.add(person);
        for (var name : names) {
            people.computeIfAbsent(Folding.fold(name), n -> new ArrayList<>()).add(person);
            alone.computeIfAbsent(name, n -> new ArrayList<>()).add(person);
        }
        for (var surname : surnamesAlone) {
            alone.computeIfAbsent(surname, n -> new ArrayList<>()).add(person);
        }
        for (var surname : surnamesNear) {
            near.computeIfAbsent(surname, n -> new ArrayList<>()).add(person);
        }
    }

    /** Puts the people's names among the others; a name that means another actor already is left to that actor. */
    void settlePeople() {
        alone.forEach((name, bearers) -> {
            var actors = bearers.stream().map(Person::actor).distinct().toList();
            settle(name, actors.size() == 1 ? Kind.PERSON : Kind.SURNAME, bearers, actors);
        });
        near.forEach((name, bearers) -> {
            if (!alone.containsKey(name)) {
                settle(
                        name,
                        Kind.SURNAME,
                        bearers,
                        bearers.stream().map(Person::actor).distinct().toList());
            }
        });
    }

    private void settle(String name, Kind kind, List<Person> bearers, List<String> actors) {
        var designation = Designation.of(name, kind, actors.size() == 1 ? actors : List.of(), bearers, "");
        var meant = wordsInCapitals.contains(name) ? designation.asWord() : designation;
        for (var other : trie.at(meant.words())) {
            if (other.cases().equals(meant.cases())) {
                return;
            }
        }
        trie.add(meant);
    }

    private static boolean isSame(Designation one, Designation other) {
        return one.kind() == other.kind() && one.actors().equals(other.actors());
    }
}
