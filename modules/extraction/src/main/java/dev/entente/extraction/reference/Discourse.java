package dev.entente.extraction.reference;

import dev.entente.extraction.frame.Context;
import dev.entente.extraction.frame.Frame;
import dev.entente.extraction.frame.Line;
import dev.entente.extraction.frame.Party;
import dev.entente.extraction.lexicon.Construction;
import dev.entente.extraction.lexicon.Hit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What an article has said so far, as far as words that refer back need it. One per article, used by one thread. */
public final class Discourse implements Context {
    private List<String> group = List.of();
    private Optional<String> one = Optional.empty();
    private Optional<String> speaker = Optional.empty();
    private List<String> many = List.of();
    private Optional<String> organisation = Optional.empty();
    private final List<String> documents = new ArrayList<>();
    private final Predicate<String> isOrganisation;

    /** @param isOrganisation whether a code is an organisation's */
    public Discourse(Predicate<String> isOrganisation) {
        this.isOrganisation = isOrganisation;
    }

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

    /** Remembers a document by its full name. */
    public void name(String document) {
        documents.add(document);
    }

    @Override
    public List<String> expected(Construction construction, Line line, Hit noun) {
        var facet = construction.facet().orElse("");
        if (facet.equals("membership")) {
            return organisation.map(List::of).orElse(List.of());
        }
        if (facet.equals("agreements")) {
            return line.is(noun.from() - 1, "DETERMINER")
                            || line.word(noun.from() - 2).equals("the")
                    ? group
                    : List.of();
        }
        return one.map(List::of).orElse(List.of());
    }

    @Override
    public List<String> counterpart(String actor) {
        return speaker.filter(actor::equals).isPresent() && group.contains(actor)
                ? group.stream().filter(other -> !other.equals(actor)).toList()
                : List.of();
    }

    @Override
    public String document(String name) {
        if (name.indexOf(' ') >= 0 || name.isEmpty()) {
            return name;
        }
        var ending = " " + name.toLowerCase(Locale.ROOT);
        for (int i = documents.size() - 1; i >= 0; i--) {
            if (documents.get(i).toLowerCase(Locale.ROOT).endsWith(ending)) {
                return documents.get(i);
            }
        }
        return name;
    }

    /** Remembers who was named. */
    public void name(List<Party> parties) {
        for (var party : parties) {
            if (party.reference().isEmpty() && party.actors().size() > 2) {
                many = party.actors();
            }
            party.actors().stream()
                    .filter(isOrganisation)
                    .findFirst()
                    .ifPresent(code -> organisation = Optional.of(code));
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
            case MANY -> many;
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
