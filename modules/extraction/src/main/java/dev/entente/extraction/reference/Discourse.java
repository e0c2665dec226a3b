package dev.entente.extraction.reference;

import dev.entente.extraction.frame.Frame;
import dev.entente.extraction.frame.Line;
import dev.entente.extraction.frame.Party;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** What an article has said so far, as far as words that refer back need it. One per article, used by one thread. */
public final class Discourse {
    private List<String> group = List.of();
    private Optional<String> one = Optional.empty();
    private Optional<String> speaker = Optional.empty();

    /** Whose words the next sentence is. */
    public void speaks(Optional<String> actor) {
        speaker = actor;
    }

    /** Remembers who was in a frame. */
    public void tell(Frame frame) {
        var all = new LinkedHashSet<>(frame.sources());
        all.addAll(frame.targets());
        if (all.size() > 1) {
            group = List.copyOf(all);
        }
    }

    /** Remembers who was named. */
    public void name(List<Party> parties) {
        for (var party : parties) {
            if (party.reference().isEmpty() && party.acts() && !party.actors().isEmpty()) {
                if (party.actors().size() > 1) {
                    group = party.actors();
                } else {
                    one = Optional.of(party.actors().get(0));
                }
            }
        }
    }

    /** The parties with those that refer back resolved, those that cannot be left out. */
    public List<Party> resolve(Line line, List<Party> parties) {
        var resolved = new ArrayList<Party>();
        for (var party : parties) {
            if (party.reference().isEmpty()) {
                resolved.add(party);
            } else {
                var referents = referents(party.reference().get(), resolved);
                if (!referents.isEmpty()) {
                    resolved.add(party.resolved(referents));
                }
            }
        }
        return resolved;
    }

    private List<String> referents(Party.Reference reference, List<Party> before) {
        return switch (reference) {
            case SPEAKER -> speaker.map(List::of).orElse(List.of());
            case GROUP -> groupOf(before);
            case ONE ->
                before.stream()
                        .filter(party -> party.acts() && party.actors().size() == 1)
                        .map(Party::actors)
                        .findFirst()
                        .orElse(one.map(List::of).orElse(List.of()));
        };
    }

    /** Those named together in this sentence, else the two named in it, else those of the last frame. */
    private List<String> groupOf(List<Party> before) {
        var all = new LinkedHashSet<String>();
        for (var party : before) {
            if (party.actors().size() > 1) {
                return party.actors();
            }
            if (party.acts()) {
                all.addAll(party.actors());
            }
        }
        return all.size() == 2 ? List.copyOf(all) : group;
    }
}
