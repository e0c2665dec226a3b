package dev.entente.extraction.frame;

import dev.entente.extraction.lexicon.Hit;
import dev.entente.extraction.walk.Walk;
import dev.entente.model.Status;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Finds the word that a deed depends on, and what it makes of the deed: who threatens to recall has not recalled, who
 * decides to, has.
 */
final class Governors {
    private static final int REACH = 9;

    /** A clause may begin with the titles and names of several: "claims that the President of ... and ... have". */
    private static final int CLAUSE_REACH = 20;

    private static final Set<String> WHEN_OR_WHERE = Set.of("on", "in", "at");

    private Governors() {}

    /**
     * A word that governs a deed.
     *
     * @param word the governor
     * @param mood what it makes of the deed, its own auxiliaries counted in
     */
    record Governor(Hit word, Status mood) {}

    /** The governor of an infinitive, gerund or event noun that begins at the token. */
    static Optional<Governor> before(Line line, int begin, boolean infinitive) {
        for (int end = begin; end > 0 && begin - end < REACH; end--) {
            final int here = end;
            var hit = line.hitBefore(end, "GOVERNOR")
                    .or(() -> infinitive || isAside(line, here, begin)
                            ? Optional.empty()
                            : line.hitBefore(here, "GERUND_GOVERNOR"));
            if (hit.isPresent()) {
                return hit.map(word -> governor(line, word));
            }
            if (stops(line, end - 1)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "is the first country | to recognise", "became the latest | to join": who it is has done it. */
    static Optional<Governor> ofFirst(Line line, int to) {
        var nth = false;
        for (int at = to - 1; at >= Math.max(0, to - REACH) && !stops(line, at); at--) {
            nth |= line.is(at, "NTH");
            var verb = line.hit(at, "BECOMES");
            if (verb.isPresent()) {
                return verb.filter(hit -> line.is(hit.to(), "DETERMINER") || line.is(hit.to(), "NTH"))
                        .filter(hit -> line.isFinite(hit.from()) || line.isInfinitive(hit.from()))
                        .map(hit -> governor(line, hit))
                        .filter(nth ? governor -> true : governor -> false);
            }
            if (line.isFinite(at)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "strikes against Peru, | hitting a base": the gerund opens an aside, and hangs on no preposition before it. */
    private static boolean isAside(Line line, int preposition, int begin) {
        return Walk.any(preposition, begin, at -> line.word(at).equals(","));
    }

    /**
     * "will talk | when Kenya joins", "as soon as Kenya joins": a moment that has not come, by its word or by what
     * waits for it.
     *
     * @param isPresent whether the deed is told in the present
     */
    static boolean isOfMomentToCome(Line line, int begin, boolean isPresent) {
        for (int at = begin - 1; at >= Math.max(0, begin - REACH); at--) {
            var moment = line.hitOver(at, "MOMENT");
            if (moment.isPresent()) {
                return switch (moment.get().word().value()) {
                    case "ahead" -> isPresent || waits(line, moment.get(), Governors::isPossible);
                    case "same" -> isPresent && waits(line, moment.get(), Governors::isMeant);
                    default -> false;
                };
            }
            if (stops(line, at) || line.isFinite(at)) {
                return false;
            }
        }
        return false;
    }

    /** True where what waits for the moment has not come itself. */
    private static boolean waits(Line line, Hit moment, BiPredicate<Line, Integer> hasNotCome) {
        for (int at = moment.from() - 1; at >= 0 && (!line.is(at, "BOUNDARY") || isBracket(line, at)); at--) {
            if (hasNotCome.test(line, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBracket(Line line, int at) {
        return line.word(at).equals("(") || line.word(at).equals(")");
    }

    /** "would lend | as soon as Kenya joined". */
    private static boolean isPossible(Line line, int at) {
        return line.is(at, "POSSIBILITY");
    }

    /** "will lend | when Kenya joins", "plans to lend | when". */
    private static boolean isMeant(Line line, int at) {
        return line.is(at, "FUTURE")
                || line.is(at, "POSSIBILITY")
                || line.word(at).equals("to") && line.isInfinitive(at + 1) && line.endsBefore(at, "GOVERNOR");
    }

    /** "An earlier version said that": what an article takes back. */
    static Status ofVersion(Line line, int begin) {
        for (int at = 0; at < begin; at++) {
            var version = line.hit(at, "EARLIER_VERSION");
            if (version.isPresent()) {
                return says(line, version.get().to(), begin) ? Status.DENIED : Status.OCCURRED;
            }
        }
        return Status.OCCURRED;
    }

    private static boolean says(Line line, int from, int to) {
        for (int at = from; at < Math.min(to, from + REACH); at++) {
            if (line.is(at, "SAY")) {
                return true;
            }
        }
        return false;
    }

    /**
     * "if Armenia signs", or any sentence that opens with a condition or with a work of fiction, or ends with a
     * question mark.
     */
    static Status ofSentence(Line line) {
        var asks = line.word(line.size() - 1).equals("?");
        return asks || line.is(0, "IF") || isFiction(line) ? Status.HYPOTHETICAL : Status.OCCURRED;
    }

    /** "In the film, | Kenya invades", but not "in the film industry". */
    private static boolean isFiction(Line line) {
        return line.hit(0, "FICTION")
                .filter(work -> line.word(work.to()).equals(",") || line.isCapitalised(work.to()))
                .isPresent();
    }

    /**
     * Who tells it after all, or takes it back: "Kenya has severed ties, | the ministry denied", "That Kenya has
     * severed ties | is untrue". Only of a clause that nothing joins to another: "as it had threatened" and "after it
     * signed" tell of deeds of their own.
     */
    static Status ofTail(Line line, Match match) {
        var isSubject = line.word(0).equals("that") && !line.isCommonNoun(1);
        if (Walk.any(isSubject ? 1 : 0, match.begin(), at -> line.is(at, "BOUNDARY"))) {
            return Status.OCCURRED;
        }
        var comma = line.size();
        for (int at = match.end(); at < line.size() && !line.is(at, "BOUNDARY"); at++) {
            if (line.is(at, "CONJUNCTION") && (isSubject || comma == at - 1)) {
                return Status.OCCURRED;
            }
            if (line.word(at).equals(",")) {
                comma = at;
            }
            var isSaidOfIt = isSubject && comma == line.size() && line.is(at - 1, "BE");
            if (isSaidOfIt || isTail(line, comma, at)) {
                var governor =
                        Walk.first(line.hitsAt(at), hit -> hit.is("CLAUSE_GOVERNOR") && (isSaidOfIt || hit.isVerb()));
                if (governor.isPresent()) {
                    return mood(governor.get());
                }
            }
        }
        return Status.OCCURRED;
    }

    /** True where somebody and a verb stand behind a comma, and another follows or the sentence ends. */
    private static boolean isTail(Line line, int comma, int verb) {
        return verb > comma + 1
                && line.isFinite(verb)
                && line.hasVerb(verb)
                && !line.is(verb - 1, "NEGATION")
                && Walk.any(
                        comma + 1,
                        verb,
                        at -> line.isNoun(at) || line.mentionAt(at).isPresent())
                && (line.word(verb + 1).equals(",") || endsSentence(line, verb + 1));
    }

    /** True where nothing but when and where is told from there on. */
    private static boolean endsSentence(Line line, int from) {
        return (isStop(line, from) || WHEN_OR_WHERE.contains(line.word(from)))
                && Walk.none(
                        from,
                        line.size(),
                        at -> line.isFinite(at)
                                || line.isInfinitive(at)
                                || line.is(at, "BOUNDARY") && !isStop(line, at));
    }

    private static boolean isStop(Line line, int token) {
        return token >= line.size()
                || token == line.size() - 1
                        && !Character.isLetterOrDigit(line.word(token).codePointAt(0));
    }

    /** What a governor makes of what it governs, its own auxiliaries left out. */
    static Status mood(Hit word) {
        return Status.valueOf(word.word().value().toUpperCase(Locale.ROOT));
    }

    /** "I would like to thank" thanks: the phrase holds its own auxiliaries. */
    static boolean isDoneBySaying(Hit governor) {
        return !governor.isVerb() && governor.to() - governor.from() > 1 && mood(governor) == Status.OCCURRED;
    }

    /** The nearest governor for a clause of its own: "denies that Armenia has signed", "if Armenia signs". */
    static Optional<Governor> ofClause(Line line, int begin) {
        for (int end = begin, steps = 0; end > 0 && steps < CLAUSE_REACH; end--, steps++) {
            var at = end - 1;
            if (line.word(at).equals(")")) {
                // "a complaint with the bloc (EEC) | that": what stands in parentheses is passed over.
                end = Math.max(1, opening(line, at) + 1);
                continue;
            }
            var condition = line.hit(at, "CONDITION");
            if (condition.isPresent()) {
                return condition.map(word -> new Governor(word, Status.HYPOTHETICAL));
            }
            var hit = line.hitBefore(end, "CLAUSE_GOVERNOR");
            if (hit.isPresent()) {
                return hit.map(word -> governor(line, word));
            }
            if (line.word(at).equals("that")) {
                continue;
            }
            if (line.is(at, "BOUNDARY") || line.word(at).equals(",") && steps > 0 && !isNextOfList(line, end)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "if Peru opens its border, | joins the talks, and recognises": one of several verbs of the same clause. */
    private static boolean isNextOfList(Line line, int verb) {
        return line.isFinite(verb) && !line.is(verb, "POSSIBILITY") && !line.is(verb, "FUTURE");
    }

    /** What the auxiliaries of the clause before make of "by signing", "in signing". */
    static Status ofMainVerb(Line line, int begin) {
        var mood = Status.OCCURRED;
        for (int at = begin - 1; at >= Math.max(0, begin - REACH) && !line.is(at, "BOUNDARY"); at--) {
            if (line.is(at, "FUTURE")) {
                mood = Mood.both(mood, Status.PLANNED);
            } else if (line.is(at, "POSSIBILITY") || line.is(at, "OBLIGATION")) {
                mood = Mood.both(mood, Status.HYPOTHETICAL);
            }
        }
        return mood;
    }

    private static Governor governor(Line line, Hit word) {
        var mood = mood(word);
        if (!word.isVerb()) {
            return new Governor(word, line.is(word.from() - 1, "NEGATION") ? Status.DENIED : mood);
        }
        var chain = Chain.of(line, word);
        var own = chain.mood();
        if (chain.infinitive().isPresent()) {
            own = Mood.both(
                    own, before(line, chain.begin(), true).map(Governor::mood).orElse(Status.PLANNED));
        }
        if (mood == Status.OCCURRED && word.is("CLAUSE_GOVERNOR")) {
            // Whoever should note, or will say, that it was done, tells that it was done.
            return new Governor(word, mood);
        }
        if (mood == Status.DENIED) {
            // Not to rule it out is not to do it; to refuse is to deny even where it was planned.
            return new Governor(word, own == Status.DENIED ? Status.HYPOTHETICAL : Status.DENIED);
        }
        return new Governor(word, Mood.both(own, mood));
    }

    /** The parenthesis that opens before this one, or the token itself where none does. */
    private static int opening(Line line, int closing) {
        var opening = Walk.last(
                Math.max(0, closing - REACH), closing, at -> line.word(at).equals("("));
        return opening == Walk.NONE ? closing : opening;
    }

    private static boolean stops(Line line, int token) {
        return line.is(token, "BOUNDARY") || line.word(token).equals(";");
    }
}
