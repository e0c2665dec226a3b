package dev.entente.extraction.reference;

import dev.entente.extraction.frame.Context;
import dev.entente.extraction.frame.Frame;
import dev.entente.extraction.frame.Line;
import dev.entente.extraction.frame.Party;
import dev.entente.extraction.walk.Walk;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What an article has said so far, as far as words that refer back need it. One per article, used by one thread. */
public final class Discourse implements Context {
    private List<String> group = List.of();
    private final Deque<String> ones = new ArrayDeque<>();
    private Optional<String> person = Optional.empty();
    private Optional<String> lastSource = Optional.empty();
    private List<String> interlocutors = List.of();
    private Supplier<Optional<String>> speaker = Optional::empty;
    private List<String> many = List.of();
    private List<String> listed = List.of();
    private Optional<String> organisation = Optional.empty();
    private final Map<String, String> surnames = new HashMap<>();
    private final Map<String, String> documentsByLastWord = new HashMap<>();
    private final Predicate<String> isOrganisation;

    /** @param isOrganisation whether a code is an organisation's */
    public Discourse(Predicate<String> isOrganisation) {
        this.isOrganisation = isOrganisation;
    }

    /** Whose words the next sentence is; asked for only where that matters. */
    public void speaks(Supplier<Optional<String>> actor) {
        speaker = actor;
    }

    /** Who speaks to whom in a transcript: "our countries" are theirs. */
    public void converse(Collection<String> speakers) {
        interlocutors = List.copyOf(new LinkedHashSet<>(speakers));
    }

    /** Remembers who was in a frame. */
    public void tell(Frame frame) {
        var all = new LinkedHashSet<>(frame.sources());
        all.addAll(frame.targets());
        if (all.size() > 1) {
            group = List.copyOf(all);
        }
        if (frame.sources().size() == 1) {
            lastSource = Optional.of(frame.sources().get(0));
        }
    }

    /** Remembers the organisations of a sentence: they may be meant in its own later words. */
    public void notice(List<Party> parties) {
        for (var party : parties) {
            organisation = Walk.first(party.actors(), isOrganisation).or(() -> organisation);
        }
    }

    /** Remembers a document by its full name. */
    public void name(String document) {
        var space = document.lastIndexOf(' ');
        if (space >= 0) {
            documentsByLastWord.put(document.substring(space + 1).toLowerCase(Locale.ROOT), document);
        }
    }

    @Override
    public List<String> group() {
        return group;
    }

    @Override
    public List<String> one(List<String> others) {
        return ones.stream()
                .filter(actor -> !others.contains(actor))
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }

    @Override
    public List<String> organisation() {
        return organisation.map(List::of).orElse(List.of());
    }

    @Override
    public List<String> counterpart(String actor) {
        return interlocutors.size() == 2 && speaker.get().filter(actor::equals).isPresent()
                ? interlocutors.stream().filter(other -> !other.equals(actor)).toList()
                : List.of();
    }

    @Override
    public Optional<String> bearer(String surname) {
        return Optional.ofNullable(surnames.get(surname));
    }

    @Override
    public String document(String name) {
        return name.indexOf(' ') >= 0 || name.isEmpty()
                ? name
                : documentsByLastWord.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }

    /** Remembers who was named. */
    public void name(List<Party> parties) {
        for (var party : parties) {
            if (party.reference().isEmpty() && party.actors().size() > 2) {
                many = party.actors();
            }
            party.surname().ifPresent(name -> surnames.put(name, party.actors().get(0)));
            if (party.surname().isPresent() && party.actors().size() == 1) {
                person = Optional.of(party.actors().get(0));
            }
            if (party.reference().isEmpty() && party.acts() && !party.actors().isEmpty()) {
                if (party.actors().size() > 1) {
                    group = party.actors();
                    listed = party.actors();
                } else {
                    ones.remove(party.actors().get(0));
                    ones.addFirst(party.actors().get(0));
                }
            }
        }
    }

    /** For whom the person last named stands. */
    public Optional<String> person() {
        return person;
    }

    /** The parties with those that refer back resolved, those that cannot be left out. */
    public List<Party> resolve(Line line, List<Party> parties) {
        var resolved = new ArrayList<Party>();
        for (var party : parties) {
            if (party.reference().isEmpty()) {
                resolved.add(party);
            } else if (!isOfLast(line, party, resolved)) {
                var owner = whoseWords(line, party, resolved);
                var referents = owner.isEmpty() ? referents(party, line, resolved) : owner;
                if (!referents.isEmpty()) {
                    resolved.add(party.resolved(referents));
                }
            }
        }
        return resolved;
    }

    /** "agreed with Peru and | its allies", "Peruvian diplomats and | their families": no party beside Peru. */
    private static boolean isOfLast(Line line, Party party, List<Party> before) {
        var owned =
                line.word(party.from()).equals("its") || line.word(party.from()).equals("their");
        if (before.isEmpty() || !owned || !line.is(party.from() - 1, "CONJUNCTION")) {
            return false;
        }
        var last = before.get(before.size() - 1);
        return last.actors().size() == 1
                && (last.to() == party.from() - 1 || last.to() == party.from() - 2 && line.isNoun(last.to()));
    }

    /** "Peru's announcement that | it had": Peru. */
    private static List<String> whoseWords(Line line, Party party, List<Party> before) {
        if (before.isEmpty()
                || !party.refersTo(Party.Reference.ONE)
                || !line.word(party.from() - 1).equals("that")) {
            return List.of();
        }
        var last = before.get(before.size() - 1);
        var noun = party.from() - 2;
        return last.actors().size() == 1
                        && noun - last.to() <= 2
                        && (line.word(last.to()).equals("'s") || last.to() > noun)
                ? last.actors()
                : List.of();
    }

    /** "the country": no organisation, which "it" may be. */
    private boolean mayMean(Line line, Party reference, String actor) {
        return !line.word(reference.to() - 1).equals("country") || !isOrganisation.test(actor);
    }

    private List<String> referents(Party reference, Line line, List<Party> before) {
        return switch (reference.reference().orElseThrow()) {
            case SPEAKER -> speaker.get().map(List::of).orElse(List.of());
            case GROUP -> groupOf(before);
            case MANY -> many;
            case THESE -> listed;
            case PERSON ->
                Walk.last(
                                before,
                                party -> party.surname().isPresent()
                                        && party.actors().size() == 1)
                        .map(Party::actors)
                        .orElse(person.map(List::of).orElse(List.of()));
            case ONE ->
                Walk.first(
                                before,
                                party -> party.acts()
                                        && party.actors().size() == 1
                                        && mayMean(
                                                line, reference, party.actors().get(0)))
                        .map(Party::actors)
                        .orElseGet(() -> ones.stream()
                                .filter(actor -> mayMean(line, reference, actor))
                                .findFirst()
                                .map(List::of)
                                .orElse(List.of()));
        };
    }

    /**
     * The two who converse; those named together in this sentence; the two named in it; the one named in it with the
     * one who last acted ("At the meeting with Torres, the sides"); those of the last frame; else the only two whom the
     * article has named.
     */
    private List<String> groupOf(List<Party> before) {
        if (interlocutors.size() == 2 && speaker.get().isPresent()) {
            return interlocutors;
        }
        var all = new LinkedHashSet<String>();
        for (var party : before) {
            if (party.actors().size() > 1) {
                return party.actors();
            }
            if (party.acts()) {
                all.addAll(party.actors());
            }
        }
        if (all.size() == 1 && lastSource.isPresent()) {
            all.add(lastSource.get());
        }
        if (all.size() == 2) {
            return List.copyOf(all);
        }
        return group.isEmpty() && ones.size() == 2 ? List.copyOf(ones) : group;
    }
}
