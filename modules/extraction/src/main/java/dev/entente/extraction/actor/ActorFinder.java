package dev.entente.extraction.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One pass over a sentence: at each word the longest name, which the words around it may still unmake. */
final class ActorFinder {
    private final Trie trie;
    private final Map<List<String>, List<Context>> contexts;

    ActorFinder(Trie trie, Map<List<String>, List<Context>> contexts) {
        this.trie = trie;
        this.contexts = contexts;
    }

    List<Mention> find(List<String> forms) {
        var atoms = Atoms.of(forms);
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
        var blocked = blockedBy(atoms, begin, end, designation);
        if (blocked.isPresent()) {
            mentions.add(new Mention(
                    from, to, Kind.BLOCKED, "", List.of(), blocked.get().reason()));
        } else if (designation.actors().isEmpty()) {
            mentions.add(new Mention(from, to, designation.kind(), "", designation.people(), designation.reason()));
        } else {
            for (var actor : designation.actors()) {
                mentions.add(
                        new Mention(from, to, designation.kind(), actor, designation.people(), designation.reason()));
            }
        }
    }

    private Optional<Context> blockedBy(Atoms atoms, int begin, int end, Designation designation) {
        var around = contexts.get(designation.foldedWords());
        return around == null
                ? Optional.empty()
                : around.stream()
                        .filter(context -> context.unmakes(atoms, begin, end))
                        .findFirst();
    }
}
