package dev.entente.extraction.frame;

import dev.entente.extraction.actor.Kind;
import dev.entente.extraction.actor.Mention;
import dev.entente.extraction.lexicon.Construction;
import dev.entente.extraction.lexicon.Hit;
import dev.entente.extraction.lexicon.Slot;
import dev.entente.extraction.walk.Walk;
import dev.entente.model.AgreementMention;
import dev.entente.model.Aspect;
import dev.entente.model.EventType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a frame of a match: fills the places of its parties and says how real it is. */
final class FrameBuilder {
    /** So many words after "with" the noun of its phrase may come. */
    private static final int NEAR = 4;

    private final Line line;
    private final Context context;
    private final FacetSubjects subjects;
    private final List<Party> parties;
    private final Slots slots;
    private final Setting setting;
    private final Fighters fighters;
    private final List<Frame> told = new ArrayList<>();

    FrameBuilder(Line line, List<Party> parties, Context context, FacetSubjects subjects) {
        this.subjects = subjects;
        this.line = line;
        this.context = context;
        var bystanders = Bystander.of(line, parties);
        this.parties = Bystander.without(bystanders, parties);
        this.slots = new Slots(line, this.parties);
        this.setting = new Setting(line, parties, bystanders);
        this.fighters = new Fighters(line, this.parties);
    }

    Optional<Frame> build(Match match) {
        var reality = Reality.of(line, match);
        var construction = match.construction();
        var sources = fill(match, construction.source(), reality.subjectBefore(), List.of());
        var complete = sources.slot() == Slot.BETWEEN || sources.slot() == Slot.GROUP;
        var targets = complete
                ? Filled.NONE
                : fill(match, targets(construction, sources), reality.subjectBefore(), sources.actors());
        if (sources.slot() == Slot.SUBJECT && targets.actors().isEmpty() && isWithOthers(match)) {
            return Optional.empty();
        }
        var alone = line.word(match.end()).equals("with") ? Context.NONE : context;
        var others = sources.actors().isEmpty() && targets.slot() == Slot.WITH;
        var frame = Optional.of(targets.actors())
                .filter(actors -> !others)
                .flatMap(actors -> Parties.of(construction.reciprocity(), sources.actors(), actors, alone))
                .or(() -> withLastPartner(construction, sources.actors()))
                .or(() -> withLastTarget(construction, sources.actors()))
                .or(() -> others ? withAnnouncer(match, targets.actors()) : Optional.empty())
                .filter(parties -> !isForOtherWork(match) && !isMemberToDo(match))
                .filter(parties -> !line.is(match.last().to(), "FIGURE_OF_WAR"))
                .filter(parties -> subjects.fit(construction, parties))
                .filter(parties -> !FacetSubjects.isClub(parties, named(construction.value(), match)))
                .map(parties -> frame(match, reality.judge(line, match), parties));
        frame.ifPresent(told::add);
        return frame;
    }

    /** "A and B have struck a deal with | commercial banks": each with those, who are no actors, and not A with B. */
    private boolean isWithOthers(Match match) {
        var with = Math.max(match.end(), match.last().to());
        var reciprocity = match.construction().reciprocity();
        return (reciprocity == Construction.Reciprocity.MUTUAL || reciprocity == Construction.Reciprocity.EITHER)
                && line.word(with).equals("with")
                && opensOtherSide(with + 1);
    }

    private boolean opensOtherSide(int from) {
        for (int at = from; at < from + NEAR; at++) {
            if (line.is(at, "PREPOSITION") || line.is(at, "BOUNDARY")) {
                return false;
            }
            if (line.is(at, "OTHER_SIDE")) {
                return true;
            }
        }
        return false;
    }

    /** "calls its envoy home | to supervise a review": no word to the other side. */
    private boolean isForOtherWork(Match match) {
        return match.construction().facet().filter("diplomatic"::equals).isPresent()
                && line.word(match.end()).equals("to")
                && line.is(match.end() + 1, "OTHER_WORK");
    }

    /** "becomes the 60th member state | to ratify the treaty": it was a member before. */
    private boolean isMemberToDo(Match match) {
        return match.last().is("NTH_MEMBER")
                && line.word(match.end()).equals("to")
                && line.isInfinitive(match.end() + 1);
    }

    /** "meets with Xi and signs a pact", "visits Chile, signing a pact": with whom was said with the verb before. */
    private Optional<Parties> withLastPartner(Construction construction, List<String> sources) {
        if (construction.reciprocity() != Construction.Reciprocity.MUTUAL || sources.size() != 1) {
            return Optional.empty();
        }
        return Walk.last(
                        told,
                        frame -> (frame.construction().reciprocity() == Construction.Reciprocity.MUTUAL
                                        || frame.construction().type() == EventType.CONSULT
                                                && construction.type() == EventType.AGREE)
                                && frame.sources().equals(sources)
                                && frame.targets().size() == 1)
                .map(frame -> new Parties(sources, frame.targets()));
    }

    private Frame frame(Match match, Reality.Judgement judgement, Parties parties) {
        var construction = match.construction();
        var involved = parties.all();
        var place = setting.place(match.begin(), match.end());
        return new Frame(
                construction,
                match.begin(),
                match.end(),
                parties.sources(),
                parties.targets(),
                judgement.status(),
                judgement.tense(),
                Background.of(line, match, judgement),
                named(construction.value(), match),
                construction.value().filter(Construction.NAMED::equals).map(star -> label(match)),
                named(construction.scope(), match),
                agreement(match, involved),
                place.map(mention -> line.text(mention.from(), mention.to())),
                setting.third(match, place, construction.type() == EventType.CONSULT, involved),
                judgement.unsure(),
                !namedHere().containsAll(involved));
    }

    /** Those whom the sentence names, and does not only refer to. */
    private Set<String> namedHere() {
        var named = new HashSet<String>();
        for (var party : parties) {
            if (party.reference().isEmpty()) {
                named.addAll(party.actors());
            }
        }
        return named;
    }

    /** "an hour after Peru called its envoy home": from where was said before. */
    private Optional<Parties> withLastTarget(Construction construction, List<String> sources) {
        return sources.isEmpty()
                ? Optional.empty()
                : Walk.last(
                                told,
                                frame -> frame.construction().equals(construction)
                                        && !frame.targets().isEmpty()
                                        && Walk.none(frame.targets(), sources::contains))
                        .map(frame -> new Parties(sources, frame.targets()));
    }

    /** "Chile announces that a deal has been reached with Peru": who tells of it is the other side. */
    private Optional<Parties> withAnnouncer(Match match, List<String> targets) {
        return match.construction().reciprocity() != Construction.Reciprocity.MUTUAL
                ? Optional.empty()
                : slots.announcer(match.begin())
                        .map(Party::actors)
                        .filter(actors -> actors.size() == 1 && !targets.contains(actors.get(0)))
                        .map(actors -> new Parties(actors, targets));
    }

    /** Where several act together already, only "with" adds another. */
    private static List<Slot> targets(Construction construction, Filled sources) {
        return construction.reciprocity() == Construction.Reciprocity.MUTUAL
                        && sources.actors().size() > 1
                ? construction.target().stream()
                        .filter(slot -> slot == Slot.WITH || slot == Slot.FOR)
                        .toList()
                : construction.target();
    }

    /** Who fills a place, and which place it was. */
    private record Filled(Slot slot, List<String> actors) {
        static final Filled NONE = new Filled(Slot.SUBJECT, List.of());
    }

    private Filled fill(Match match, List<Slot> places, int subjectBefore, List<String> others) {
        for (var place : places) {
            var all = candidates(match, place, subjectBefore, others);
            var actors = others.isEmpty() ? all : new ArrayList<>(all);
            if (!others.isEmpty()) {
                actors.removeAll(others);
            }
            if (!actors.isEmpty() && (place != Slot.BETWEEN || all.size() > 1)) {
                return new Filled(place, actors);
            }
        }
        return Filled.NONE;
    }

    private List<String> candidates(Match match, Slot place, int subjectBefore, List<String> others) {
        return switch (place) {
            case GROUP -> mayBeGroups(match) ? context.group() : List.of();
            case ONE -> one(match, others);
            case ORGANISATION -> line.word(match.end()).equals("of") ? List.of() : context.organisation();
            case OTHER -> theOther(match, others);
            default ->
                slots.fill(match, place, subjectBefore)
                        .filter(party -> isThere(match, place, party))
                        .flatMap(party -> fighters.struck(match, place, party, others))
                        .filter(party -> fits(match, place, party))
                        .map(Party::actors)
                        .orElse(List.of());
        };
    }

    /** False where who stands in the place is only told of there. */
    private boolean isThere(Match match, Slot place, Party party) {
        return !isOwn(party)
                && switch (place) {
                    case OBJECT -> !isOneOfMany(match, party) && !isOfficer(match, party);
                    case FROM -> !isHere(party);
                    case IN -> !isMeetingPlace(match, party);
                    case MODIFIER -> !isWhereSigned(match, party);
                    default -> true;
                };
    }

    /** True where it is such a party as the construction asks for there. */
    private boolean fits(Match match, Slot place, Party party) {
        return (!isOfOrganisation(match, place) || party.acts() && !isOwner(party))
                && (!isMembership(match) || !isBody(party) && !isPartOf(place, party))
                && (party.acts() || !needsActor(place) || touchesThings(match.construction()));
    }

    /** "After Peru's raid, Chile recalls its ambassador": nobody else can be meant. */
    private List<String> theOther(Match match, List<String> one) {
        var end = match.end();
        var isTold = line.is(end, "PREPOSITION") && !line.isInfinitive(end + 1) && !line.is(end, "BOUNDARY");
        var named = namedHere();
        named.removeAll(one);
        return !isTold && one.size() == 1 && named.size() == 1 && named.stream().noneMatch(subjects::isOrganisation)
                ? List.copyOf(named)
                : List.of();
    }

    /** "agree a ceasefire in | Doha": where two sit down together, which is no third one's ceasefire. */
    private boolean isMeetingPlace(Match match, Party party) {
        return match.construction().reciprocity() == Construction.Reciprocity.MUTUAL
                && match.construction().facet().filter("security"::equals).isPresent()
                && line.mentionAt(party.from())
                        .filter(mention -> mention.kind() == Kind.CAPITAL)
                        .isPresent();
    }

    /** "the | Paris | Climate Accords": a document is called by the town where it was signed. */
    private boolean isWhereSigned(Match match, Party party) {
        return match.construction().facet().filter("agreements"::equals).isPresent()
                && party.actors().size() == 1
                && !isOwner(party)
                && line.isCapitalised(match.last().from())
                && line.mentionAt(party.to() - 1)
                        .filter(mention -> mention.kind() == Kind.CAPITAL)
                        .isPresent();
    }

    /** "was expelled from the country": no party, but where it was. */
    private boolean isHere(Party party) {
        return party.reference().isPresent()
                && line.word(party.from()).equals("the")
                && line.word(party.to() - 1).equals("country");
    }

    /** "wages war against | its own | people": nobody else's. */
    private boolean isOwn(Party party) {
        return party.reference().isPresent() && line.word(party.from() + 1).equals("own");
    }

    /** "Peru demanded an apology, and Chile rejects this": the one who acts before in the sentence, else before it. */
    private List<String> one(Match match, List<String> others) {
        return Walk.last(
                        parties,
                        party -> party.acts()
                                && party.to() <= match.begin()
                                && party.actors().size() == 1
                                && !others.containsAll(party.actors()))
                .map(Party::actors)
                .orElseGet(() -> context.one(others));
    }

    /** "The peace agreement was signed", but "the agreement with the IMF was signed" has parties of its own. */
    private boolean mayBeGroups(Match match) {
        return match.construction().facet().isEmpty()
                || isDefinite(match.last())
                        && !line.word(match.end()).equals("with")
                        && slots.fill(match, Slot.WITH, match.begin()).isEmpty();
    }

    /** "the peace agreement": one that was spoken of before. */
    private boolean isDefinite(Hit noun) {
        return line.word(noun.from() - 1).equals("the")
                || line.word(noun.from() - 2).equals("the");
    }

    private static boolean isOfOrganisation(Match match, Slot place) {
        return isMembership(match)
                && switch (place) {
                    case OF, FROM, TO, INTO, IN -> true;
                    default -> false;
                };
    }

    private static boolean isMembership(Match match) {
        return match.construction().facet().filter("membership"::equals).isPresent();
    }

    /** "a member of the Union's | committee on prices". */
    private boolean isOwner(Party party) {
        return line.word(party.to()).equals("'s");
    }

    /** "participation in | NATO's | exercise": not in all that it does. */
    private boolean isPartOf(Slot place, Party party) {
        return place == Slot.IN
                && lastMention(party)
                        .filter(mention -> line.word(mention.to()).equals("'s") || line.isCommonNoun(mention.to()))
                        .isPresent();
    }

    /** "expelled from the United Nations | Commission on": who leaves a body of it stays a member. */
    private boolean isBody(Party party) {
        return lastMention(party)
                .filter(mention -> line.isCapitalised(mention.to()) && line.is(mention.to(), "ORGAN")
                        || line.word(mention.to() - 1).equals("council")
                                && line.word(mention.to() - 2).equals("security"))
                .isPresent();
    }

    /** "suspends the Greek member of parliament": a state is admitted and suspended, its officers are not. */
    private boolean isOfficer(Match match, Party object) {
        return isMembership(match)
                && lastMention(object)
                        .filter(mention -> switch (mention.kind()) {
                            case PERSON, SURNAME, DEMONYM, PEOPLE -> true;
                            default -> mention.kind() == Kind.NAME && mention.to() < object.to();
                        })
                        .isPresent();
    }

    /** "joined the group of European countries that": no member of Europe for that. */
    private boolean isOneOfMany(Match match, Party object) {
        return isMembership(match)
                && Walk.any(match.end(), object.from(), at -> line.word(at).equals("of"));
    }

    private Optional<Mention> lastMention(Party party) {
        return Walk.last(line.mentions(), mention -> party.from() <= mention.from() && mention.to() <= party.to());
    }

    /** A treaty is signed with a state, not with its companies. */
    private static boolean needsActor(Slot place) {
        return place == Slot.OBJECT || place == Slot.WITH;
    }

    /** To attack a Syrian airbase is to attack Syria; to thank Syrian doctors is not to thank it. */
    private static boolean touchesThings(Construction construction) {
        return switch (construction.type()) {
            case ASSAULT, COERCE, MOBILIZE, SANCTION, AID -> construction.aspect() == Aspect.TRANSITION;
            default -> false;
        };
    }

    private Optional<AgreementMention> agreement(Match match, Set<String> involved) {
        if (match.construction().facet().filter("agreements"::equals).isEmpty()) {
            return Optional.empty();
        }
        var noun = Walk.last(match.words(), Hit::isNoun);
        return noun.map(hit -> AgreementMention.newBuilder()
                .setName(context.document(AgreementNamer.name(line, hit)))
                .setStage(match.construction().value().orElseThrow())
                .setParties(involved.stream().sorted().toList())
                .build());
    }

    private Optional<String> named(Optional<String> given, Match match) {
        return given.map(text -> text.equals(Construction.NAMED) ? valueOf(match) : text);
    }

    private static String valueOf(Match match) {
        return Walk.last(match.words(), hit -> !hit.word().value().isEmpty())
                .map(hit -> hit.word().value())
                .orElse("");
    }

    private String label(Match match) {
        var word = match.last();
        return line.text(word.from(), word.to());
    }
}
