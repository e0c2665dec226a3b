package dev.entente.extraction.actor;

import dev.entente.extraction.memory.Lookup;
import dev.entente.extraction.memory.Spelling;
import java.util.ArrayList;
import java.util.List;

/** One pass over a sentence: at each word the longest name, which the words around it may still unmake. */
final class ActorFinder {
    private final Trie trie;
    private final Contexts contexts;
    private final Bearers bearers;
    private final Lookup<Atom[]> atoms;

    ActorFinder(Trie trie, Contexts contexts, Bearers bearers) {
        this.trie = trie;
        this.contexts = contexts;
        this.bearers = bearers;
        this.atoms = new Lookup<>(Lookup.Place.ACTORS, token -> Atom.cut(token, form -> trie.atom(form, contexts)));
    }

    List<Mention> find(List<Spelling> tokens) {
        var atoms = Atoms.of(tokens, this.atoms::of);
        var isShouted = atoms.isShouted();
        var mentions = new ArrayList<Mention>();
        for (var i = 0; i < atoms.size(); ) {
            var match = trie.longest(atoms, i, isShouted);
            if (match.isEmpty()) {
                i++;
            } else {
                var end = match.get().end();
                mention(atoms, i, end, match.get().designation(), mentions);
                i = end;
            }
        }
        return mentions;
    }

    private void mention(Atoms atoms, int begin, int end, Designation designation, List<Mention> mentions) {
        var from = atoms.token(begin);
        var to = atoms.token(end - 1) + 1;
        var people = designation.people();
        var unmaking = contexts.unmaking(atoms, begin, end, designation);
        if (unmaking.isPresent()) {
            mentions.add(Mention.blocked(from, to, unmaking.get().reason()));
        } else if (!people.isEmpty() && bearers.isStranger(atoms, begin, end, people)) {
            if (designation.kind() == Kind.PERSON) {
                mentions.add(Mention.blocked(from, to, "another of that name"));
            }
        } else if (designation.kind() == Kind.SURNAME) {
            mentions.add(surname(atoms, begin, from, to, designation, mentions));
        } else if (designation.actors().isEmpty()) {
            mentions.add(new Mention(from, to, designation.kind(), "", people, designation.reason()));
        } else {
            for (var actor : designation.actors()) {
                mentions.add(new Mention(from, to, designation.kind(), actor, people, designation.reason()));
            }
        }
    }

    private Mention surname(Atoms atoms, int begin, int from, int to, Designation designation, List<Mention> mentions) {
        var meant = bearers.meant(atoms, begin, designation.people(), mentions);
        var actors = meant.stream().map(Person::actor).distinct().toList();
        if (actors.size() == 1) {
            return new Mention(from, to, Kind.PERSON, actors.get(0), meant, "");
        }
        var actor = designation.actors().isEmpty() ? "" : designation.actors().get(0);
        return new Mention(from, to, Kind.SURNAME, actor, meant.isEmpty() ? designation.people() : meant, "");
    }
}
