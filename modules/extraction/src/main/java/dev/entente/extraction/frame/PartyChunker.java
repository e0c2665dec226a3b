package dev.entente.extraction.frame;

import dev.entente.extraction.actor.ActorLexicon;
import dev.entente.extraction.actor.Kind;
import dev.entente.extraction.actor.Mention;
import dev.entente.extraction.actor.NounClass;
import dev.entente.extraction.walk.Walk;
import dev.entente.model.Edtf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Groups the actors named in a sentence into the noun phrases that stand for them: titles, organs and names before and
 * after, appositions, coordination, and words that refer back.
 */
final class PartyChunker {
    private static final int LONGEST_PHRASE = 6;

    private final ActorLexicon actors;

    PartyChunker(ActorLexicon actors) {
        this.actors = actors;
    }

    List<Party> chunk(Line line, Context context, Optional<Edtf> published) {
        var parties = new ArrayList<Party>();
        for (var mention : line.mentions()) {
            if (!mention.isBlocked() && !mention.actor().isEmpty() && !Attributes.isAttribute(line, mention)) {
                var party = phrase(line, mention, published);
                var last = parties.isEmpty() ? null : parties.get(parties.size() - 1);
                if (last != null && last.to() == party.to()) {
                    // One phrase of the lexicon for several: "the two Koreas".
                    parties.set(parties.size() - 1, Coordination.list(List.of(last, party)));
                } else {
                    parties.add(party);
                }
            }
        }
        references(line, parties);
        surnames(line, parties, context);
        parties.sort((one, other) -> Integer.compare(one.from(), other.from()));
        return apposed(line, parties);
    }

    private Party phrase(Line line, Mention mention, Optional<Edtf> published) {
        var actor = published.map(day -> actors.actorAt(mention, day)).orElse(mention.actor());
        var end = organAfter(line, mention.to());
        var acts = end > mention.to() || mention.kind().canAct() && !isModifier(line, mention);
        var begin = organBefore(line, mention.from());
        if (begin < mention.from()) {
            acts = true;
        }
        var office = begin < mention.from();
        begin = titlesBefore(line, begin);
        begin = office ? nameBefore(line, begin) : begin;
        end = end > mention.to() ? nameBehindComma(line, end) : end;
        if (mention.kind() == Kind.PLACE || mention.kind() == Kind.CAPITAL && line.is(begin - 1, "LOCATIVE")) {
            acts = false;
        }
        var to = Math.max(end, mention.to());
        var person = mention.kind() == Kind.PERSON || to > mention.to() && line.isCapitalised(to - 1);
        return Party.naming(begin, to, List.of(actor), acts)
                .endingWith(Optional.of(line.form(to - 1)).filter(name -> person));
    }

    /** "Iran's economy", "the NATO summit": the name only qualifies a thing. */
    private boolean isModifier(Line line, Mention mention) {
        var next = mention.to();
        if (line.word(next).equals("'s") || line.word(next).equals("'")) {
            return true;
        }
        if (mention.kind() == Kind.GROUP && line.is(next, "DELEGATES")) {
            // Who fights for a group acts for it.
            return false;
        }
        return mention.kind() != Kind.PERSON
                && line.mentionAt(next).isEmpty()
                && (line.isNoun(next) && !line.hasVerb(next)
                        || !line.isFinite(next)
                                && nounClass(line, next)
                                        .filter(c -> c != NounClass.ACTOR)
                                        .isPresent());
    }

    /**
     * One past the organ or office that the name qualifies: "Russian | Foreign Ministry", "Poland's | new government".
     */
    private int organAfter(Line line, int to) {
        var at = line.word(to).equals("'s") || line.word(to).equals("'") ? to + 1 : to;
        var end = to;
        for (int i = at; i < Math.min(line.size(), at + LONGEST_PHRASE); i++) {
            if (breaksPhrase(line, i)) {
                break;
            }
            var noun = nounClass(line, i);
            if (noun.isPresent()) {
                if (noun.get() == NounClass.ACTOR) {
                    end = i + 1;
                } else if (end > to || !followedByNoun(line, i)) {
                    return followedByNoun(line, i) ? end : to;
                }
            } else if (end > to) {
                break;
            }
        }
        return end > to ? nameAfter(line, portfolio(line, end)) : to;
    }

    private boolean followedByNoun(Line line, int token) {
        return nounClass(line, token + 1).filter(c -> c == NounClass.ACTOR).isPresent();
    }

    /** "Minister | of Foreign Affairs". */
    private static int portfolio(Line line, int end) {
        if (!line.word(end).equals("of") && !line.word(end).equals("for")) {
            return end;
        }
        var i = end + 1;
        while (i < line.size()
                && line.mentionAt(i).isEmpty()
                && (line.isCapitalised(i) || line.word(i).equals("and") && line.isCapitalised(i + 1))) {
            i++;
        }
        return i > end + 1 ? i : end;
    }

    /** "Foreign Minister | Jean Asselborn": a name that the lexicon does not know. */
    private static int nameAfter(Line line, int end) {
        var i = end;
        while (i < Math.min(line.size(), end + 6)
                && (line.isCapitalised(i)
                        || (line.is(i, "NAME_PARTICLE") || line.word(i).equals("-")) && line.isCapitalised(i + 1)
                        || line.is(i, "NAME_PARTICLE") && line.isCapitalised(i + 2))
                && line.mentionAt(i).isEmpty()
                && !line.hasVerb(i)) {
            i++;
        }
        return i;
    }

    /**
     * "Chile's foreign minister | , Ana Torres, | and Peru's": one past the comma that ends a name the lexicon lacks.
     */
    private static int nameBehindComma(Line line, int end) {
        if (!line.word(end).equals(",")) {
            return end;
        }
        var i = nameEnd(line, end + 1);
        return i > end + 1 && line.word(i).equals(",") && line.is(i + 1, "CONJUNCTION") ? i + 1 : end;
    }

    /** First token of "Ana Torres, | foreign minister of Peru" after "and" or a preposition, or the office's own. */
    private static int nameBefore(Line line, int begin) {
        if (!line.word(begin - 1).equals(",")) {
            return begin;
        }
        for (int i = begin - 2; i >= Math.max(0, begin - 2 - LONGEST_PHRASE); i--) {
            if (nameEnd(line, i) != begin - 1) {
                return begin;
            }
            if (i == 0 || line.is(i - 1, "CONJUNCTION") || line.is(i - 1, "PREPOSITION")) {
                return i;
            }
        }
        return begin;
    }

    private static int nameEnd(Line line, int from) {
        var i = from;
        while (i - from < LONGEST_PHRASE
                && line.mentionAt(i).isEmpty()
                && !line.is(i, "PREPOSITION")
                && !line.is(i, "MONTH")
                && (line.isCapitalised(i) || line.is(i, "NAME_PARTICLE"))) {
            i++;
        }
        return i;
    }

    /** First token of "the Foreign Minister of | Azerbaijan", or the name's own. */
    private int organBefore(Line line, int from) {
        var i = from - 1;
        if (line.word(i).equals("the")) {
            i--;
        }
        if (!line.word(i).equals("of") && !line.word(i).equals("from")) {
            return from;
        }
        if (line.endsBefore(i + 1, "THIRD_ROLE")) {
            return from;
        }
        for (int j = i - 1, steps = 0; j >= 0 && steps < LONGEST_PHRASE; j--, steps++) {
            if (line.word(i).equals("from") && !line.is(j, "DELEGATES")) {
                return from;
            }
            if (isDeed(line, j)) {
                return from;
            }
            if (nounClass(line, j).filter(c -> c == NounClass.ACTOR).isPresent()) {
                return phraseStart(line, j);
            }
            if (!line.isCapitalised(j)
                    && !line.word(j).equals("of")
                    && !line.word(j).equals("and")) {
                return from;
            }
        }
        return from;
    }

    /** "its | recognition of Kosovo": what is done to it, and no organ of it. */
    private static boolean isDeed(Line line, int token) {
        return Walk.any(
                line.hitsAt(token), hit -> hit.isNoun() && !hit.constructions().isEmpty());
    }

    private int phraseStart(Line line, int noun) {
        var i = noun;
        while (i > 0
                && noun - i < LONGEST_PHRASE
                && !line.is(i - 1, "LOCATIVE")
                && line.mentionAt(i - 1).isEmpty()
                && (line.isCapitalised(i - 1) || !line.hasVerb(i - 1))
                && (line.isCapitalised(i - 1)
                        || line.is(i - 1, "TITLE")
                        || nounClass(line, i - 1)
                                .filter(c -> c == NounClass.ACTOR)
                                .isPresent())) {
            i--;
        }
        return i;
    }

    private int titlesBefore(Line line, int from) {
        var i = phraseStart(line, from);
        while (i > 0 && line.is(i - 1, "DETERMINER")) {
            i--;
        }
        return i;
    }

    private void references(Line line, List<Party> parties) {
        for (int i = 0; i < line.size(); i++) {
            if (line.mentionAt(i).isPresent()) {
                continue;
            }
            var hit = line.hit(i, "REFERENCE");
            final int at = i;
            if (hit.isPresent() && Walk.none(parties, party -> party.from() <= at && at < party.to())) {
                var kind = Party.Reference.valueOf(hit.get().word().value().toUpperCase(Locale.ROOT));
                var end = organAfter(line, hit.get().to());
                var acts = end > hit.get().to()
                        || !line.is(i, "DETERMINER")
                        || line.word(i).equals("the");
                parties.add(Party.referring(i, end, kind, acts || end - i > 1));
                i = hit.get().to() - 1;
            }
        }
    }

    /** "Torres and Silva agree", after "Peruvian Foreign Minister Ana Torres". */
    private void surnames(Line line, List<Party> parties, Context context) {
        for (int i = 0; i < line.size(); i++) {
            final int at = i;
            var bearer = line.isCapitalised(i) ? context.bearer(line.form(i)) : Optional.<String>empty();
            if (bearer.isPresent() && Walk.none(parties, party -> party.from() <= at && at < party.to())) {
                parties.add(Party.naming(titlesBefore(line, at), at + 1, List.of(bearer.get()), true));
            }
        }
    }

    /** Joins names of one actor that explain each other: "Ilham Aliyev, President of the Republic of Azerbaijan". */
    private List<Party> apposed(Line line, List<Party> parties) {
        var joined = new ArrayList<Party>();
        for (var party : parties) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && party.from() < last.to()) {
                if (party.actors().equals(last.actors())) {
                    joined.set(joined.size() - 1, merged(last, party));
                } else {
                    joined.add(party.spanning(Math.max(last.to(), Math.min(party.to() - 1, last.to())), party.to()));
                }
            } else if (last != null
                    && last.actors().equals(party.actors())
                    && !party.actors().isEmpty()
                    && explains(line, last.to(), party.from())
                    && !isTownBeforeList(line, last, party)) {
                joined.set(joined.size() - 1, merged(last, party));
            } else {
                joined.add(party);
            }
        }
        return joined;
    }

    /** "After talks in Delhi, | India and Bhutan sign": the state is the first of the list, not where the town lies. */
    private static boolean isTownBeforeList(Line line, Party town, Party state) {
        if (town.acts() || !line.word(town.to()).equals(",")) {
            return false;
        }
        // "In Tehran, | the Iranian Foreign Ministry summoned": the town opens the sentence, and the subject follows.
        var opens = town.from() == 1
                && line.is(0, "LOCATIVE")
                && !line.word(state.to()).equals(",");
        return opens && state.acts()
                || line.is(state.to(), "CONJUNCTION")
                        && (line.mentionAt(state.to() + 1).isPresent()
                                || line.mentionAt(state.to() + 2).isPresent());
    }

    private static Party merged(Party last, Party party) {
        return Party.naming(last.from(), Math.max(last.to(), party.to()), last.actors(), last.acts() || party.acts())
                .endingWith(party.surname().or(last::surname));
    }

    private boolean explains(Line line, int from, int to) {
        if (to - from > LONGEST_PHRASE) {
            return false;
        }
        for (int i = from; i < to; i++) {
            var noun = nounClass(line, i).filter(c -> c == NounClass.ACTOR).isPresent();
            var comma = i == from
                    && (line.word(i).equals(",")
                            || line.word(i).equals("'s")
                            || line.word(i).equals("'"));
            if (!noun && !comma && !line.is(i, "TITLE") && !line.is(i, "DETERMINER") && !line.isCapitalised(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean breaksPhrase(Line line, int token) {
        return line.mentionAt(token).isPresent()
                || line.is(token, "PREPOSITION")
                || line.is(token, "DETERMINER")
                || line.is(token, "CONJUNCTION")
                || line.isFinite(token)
                || line.is(token, "BOUNDARY")
                || !Character.isLetterOrDigit(line.form(token).codePointAt(0));
    }

    private Optional<NounClass> nounClass(Line line, int token) {
        if (token < 0 || token >= line.size()) {
            return Optional.empty();
        }
        return line.is(token, "ORGAN") ? Optional.of(NounClass.ACTOR) : actors.nounAfter(line.word(token));
    }
}
