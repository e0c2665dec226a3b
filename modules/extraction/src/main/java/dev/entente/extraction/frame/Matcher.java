package dev.entente.extraction.frame;

import dev.entente.extraction.lexicon.Construction;
import dev.entente.extraction.lexicon.Element;
import dev.entente.extraction.lexicon.Form;
import dev.entente.extraction.lexicon.Hit;
import dev.entente.extraction.lexicon.Slot;
import dev.entente.extraction.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lays the pattern of a construction on a sentence: in the active, the passive or as a noun. */
final class Matcher {
    private static final int GAP = 10;
    private static final Set<String> PRONOUNS = Set.of("it", "he", "she", "this");

    /** After a comma they end what is quoted. */
    private static final Set<String> CLOSING = Set.of("”", "\"", "''", "’");

    private final Line line;

    Matcher(Line line) {
        this.line = line;
    }

    Optional<Match> match(Construction construction, Hit head) {
        if (!head.isVerb()) {
            return isModifier(head)
                            || isOfAnotherKind(head, construction.pattern().get(0))
                    ? Optional.empty()
                    : complements(construction, head, head.from(), Match.Voice.NOMINAL);
        }
        var chain = Chain.of(line, head);
        if (isAttributive(construction, chain) || isAuxiliary(head) || isAdjective(chain)) {
            return Optional.empty();
        }
        if (construction.pattern().size() > 1 && construction.pattern().get(1).before()) {
            return passive(construction, chain);
        }
        if (construction.pattern().size() == 1) {
            return Optional.of(new Match(
                    construction,
                    List.of(head),
                    chain.begin(),
                    head.to(),
                    chain.passive() || isHeadline(construction, chain) ? Match.Voice.PASSIVE : Match.Voice.ACTIVE));
        }
        if (!chain.passive() || construction.hasInner()) {
            var active = chain.passive()
                    ? complements(construction, head, chain.begin(), Match.Voice.PASSIVE)
                    : complements(construction, head, head.from(), Match.Voice.ACTIVE);
            if (active.isPresent()) {
                return active;
            }
        }
        return chain.passive() || head.forms().contains(Form.PARTICIPLE)
                ? passive(construction, chain)
                : Optional.empty();
    }

    /** "have | exchanged prisoners": they have none. */
    private boolean isAuxiliary(Hit head) {
        return line.is(head.from(), "HAVE")
                && !line.is(head.to(), "HAVE")
                && (line.isParticiple(head.to()) || line.is(head.to(), "ADVERB") && line.isParticiple(head.to() + 1));
    }

    /** "the border was | open": it was so, and nobody opened it. */
    private boolean isAdjective(Chain chain) {
        var forms = chain.verb().forms();
        return chain.infinitive().isEmpty()
                && forms.contains(Form.BASE)
                && !forms.contains(Form.PARTICIPLE)
                && line.is(chain.begin(), "BE")
                && chain.begin() < chain.verb().from();
    }

    /** "in the occupied West Bank", "the concluding document": it says what kind of thing it is, and tells no deed. */
    private boolean isAttributive(Construction construction, Chain chain) {
        var verb = chain.verb();
        var before = verb.from() - 1;
        if (chain.begin() != verb.from() || verb.to() - verb.from() > 1) {
            return false;
        }
        var determined = line.is(before, "DETERMINER") && !line.is(before, "REFERENCE");
        if (chain.isGerund()) {
            return determined && !line.word(verb.to()).equals("of") || isOfAgent(verb);
        }
        return verb.forms().contains(Form.PARTICIPLE)
                && (line.word(before).equals("-") && !verb.is("BROKER")
                        || isArticle(before)
                        || construction.pattern().size() == 1
                                && (determined
                                        || line.word(before).equals("'s")
                                        || line.is(before, "PREPOSITION")
                                                && line.mentionAt(verb.to()).isPresent()));
    }

    /** "a | proposed treaty", "the | signed pact". */
    private boolean isArticle(int token) {
        return switch (line.word(token)) {
            case "a", "an", "the" -> true;
            default -> false;
        };
    }

    /** "Kosovo | recognised | by Peru", "Gabon | suspended from | the Union": a headline leaves out "was". */
    private boolean isHeadline(Construction construction, Chain chain) {
        var verb = chain.verb();
        return verb.forms().contains(Form.PARTICIPLE)
                && chain.begin() == verb.from()
                && (line.word(verb.to()).equals("by")
                        || verb.length() > 1 && construction.source().contains(Slot.OBJECT))
                && line.mentionAt(verb.from() - 1)
                        .filter(mention -> mention.from() == 0)
                        .isPresent()
                && Walk.none(verb.to(), line.size(), line::isFinite);
    }

    /** "abducted by | invading | Russian forces": what those do by whom it was done. */
    private boolean isOfAgent(Hit gerund) {
        var by = gerund.from() - 1;
        return line.word(by).equals("by")
                && line.isParticiple(by - 1)
                && line.mentionAt(gerund.to()).isPresent();
    }

    private Optional<Match> complements(Construction construction, Hit head, int begin, Match.Voice voice) {
        var words = new ArrayList<Hit>();
        words.add(head);
        var end =
                follow(construction.pattern().subList(1, construction.pattern().size()), head.to(), words);
        return end < 0 ? Optional.empty() : Optional.of(new Match(construction, words, begin, end, voice));
    }

    /** "Ties between A and B | have been raised to a partnership": the first complement stands before the verb. */
    private Optional<Match> passive(Construction construction, Chain chain) {
        var object = construction.pattern().get(1);
        if (!object.isClass()) {
            return Optional.empty();
        }
        if (chain.verb().from() == 0) {
            return fronted(construction, chain.verb());
        }
        if (PRONOUNS.contains(line.word(chain.begin() - 1))) {
            // "in a major deal, it was announced that": what was announced comes after.
            return Optional.empty();
        }
        for (int at = chain.begin() - 1, low = Math.max(0, chain.begin() - 2 * GAP); at >= low; at--) {
            var relative = relative(construction, chain, at);
            if (relative.isPresent()) {
                return relative;
            }
            if (line.is(at, "BOUNDARY") || !chain.passive() && line.isFinite(at)) {
                break;
            }
            if (isPerfect(chain) && !object.before()) {
                // "a truce between them has begun": none of them has begun it.
                continue;
            }
            var found = longest(at, object);
            var hit = found == null ? null : widest(found, object);
            if (object.before() && hit != null && isOfOther(hit, chain)) {
                continue;
            }
            if (hit != null && hit.to() <= chain.begin() && !isOfAnotherKind(hit, object)) {
                var words = new ArrayList<Hit>(List.of(chain.verb()));
                var rest =
                        construction.pattern().subList(2, construction.pattern().size());
                var end = follow(rest, chain.verb().to(), words);
                if (end < 0) {
                    return Optional.empty();
                }
                words.add(1, hit);
                var voice =
                        chain.passive() || object.before() || end > chain.verb().to() && isTopic(hit)
                                ? Match.Voice.PASSIVE
                                : Match.Voice.REDUCED;
                return Optional.of(new Match(construction, words, hit.from(), end, voice));
            }
        }
        return Optional.empty();
    }

    /**
     * "traffic at the | border | reopened": what does is no border; but "tariffs | set to take effect" do, wherever.
     */
    private boolean isOfOther(Hit noun, Chain chain) {
        var isReduced = chain.infinitive().isPresent()
                && Walk.none(
                        noun.to(),
                        chain.begin(),
                        at -> line.isFinite(at) || line.word(at).equals(","));
        return !isReduced && isAfterPreposition(noun.from());
    }

    /** "the road between Lima and the Chilean | border". */
    private boolean isAfterPreposition(int noun) {
        for (int at = noun - 1; at >= 0 && !line.word(at).equals(",") && !line.isFinite(at); at--) {
            if (line.is(at, "PREPOSITION") && !line.is(at, "BOUNDARY")) {
                return !line.word(at).equals("of");
            }
            if (line.is(at, "BOUNDARY")
                    || line.is(at, "MONTH")
                    || Character.isDigit(line.word(at).charAt(0))
                    || line.is(at, "DETERMINER")
                            && (!line.is(at - 1, "PREPOSITION") || line.is(at - 1, "BOUNDARY"))
                            && !line.is(at - 1, "CONJUNCTION")) {
                return false;
            }
        }
        return false;
    }

    /** "has begun", but neither "has been begun" nor "has yet been begun". */
    private boolean isPerfect(Chain chain) {
        return chain.perfect()
                && !chain.passive()
                && Walk.none(
                        chain.begin(), chain.verb().from(), at -> line.word(at).equals("been"));
    }

    /**
     * "a ceasefire | agreement", "the end of the | war": the word before makes it what the pattern leaves to another.
     */
    private boolean isOfAnotherKind(Hit noun, Element element) {
        var of = noun.from();
        while (line.is(of - 1, "DETERMINER") || line.word(of - 1).equals("of")) {
            of--;
        }
        final int end = of;
        return Walk.any(element.without(), name -> line.endsBefore(noun.from(), name) || line.endsBefore(end, name));
    }

    /** "The treaty, which A and B | signed": the complement stands before the relative pronoun. */
    private Optional<Match> relative(Construction construction, Chain chain, int pronoun) {
        if (chain.passive() || construction.pattern().size() != 2 || !line.is(pronoun, "RELATIVE")) {
            return Optional.empty();
        }
        var end = line.word(pronoun - 1).equals(",") ? pronoun - 1 : pronoun;
        for (int at = Math.max(0, end - 5); at <= end; at++) {
            var hit = longest(at, construction.pattern().get(1));
            if (hit != null && hit.to() == end && (chain.begin() != pronoun + 1 || !isOfPeriod(hit))) {
                return Optional.of(new Match(
                        construction,
                        List.of(chain.verb(), hit),
                        chain.begin(),
                        chain.verb().to(),
                        Match.Voice.RELATIVE));
            }
        }
        return Optional.empty();
    }

    /** "the third year of the | agreement, which ended": it is the year that did. */
    private boolean isOfPeriod(Hit noun) {
        for (int at = noun.from() - 1; at > Math.max(0, noun.from() - GAP); at--) {
            if (line.is(at, "PREPOSITION") || line.is(at, "BOUNDARY")) {
                return line.word(at).equals("of") && line.endsBefore(at, "PERIOD");
            }
        }
        return false;
    }

    /** "Signed in 1991 by ..., the declaration ...": the complement comes after the comma or dash. */
    private Optional<Match> fronted(Construction construction, Hit verb) {
        for (int at = verb.to(); at < Math.min(line.size(), verb.to() + 2 * GAP); at++) {
            var hit = longest(at, construction.pattern().get(1));
            if (hit != null
                    && line.is(at - 1, "DETERMINER")
                    && construction.pattern().size() == 2) {
                return Optional.of(
                        new Match(construction, List.of(verb, hit), verb.from(), hit.to(), Match.Voice.REDUCED));
            }
        }
        return Optional.empty();
    }

    /** A headline leaves out "are": "Armenia–Kazakhstan ties upgraded to ...". */
    private boolean isTopic(Hit object) {
        for (int at = object.from() - 1; at >= 0; at--) {
            if (line.is(at, "PREPOSITION") || line.hasVerb(at)) {
                return false;
            }
        }
        return true;
    }

    private int follow(List<Element> elements, int from, List<Hit> words) {
        var at = from;
        for (var element : elements) {
            at = words.get(words.size() - 1).is("DIPLOMAT") ? behindPost(at) : at;
            var found = element.isClass() ? find(element, at) : null;
            var end = found != null ? found.to() : element.isClass() ? -1 : literal(element, at);
            if (end < 0) {
                if (element.optional()) {
                    continue;
                }
                return -1;
            }
            if (found != null) {
                words.add(found);
            }
            at = end;
        }
        return at;
    }

    /** "declares the ambassador | to the country | unwelcome": one past where an envoy is posted. */
    private int behindPost(int at) {
        if (!line.word(at).equals("to") && !line.is(at, "LOCATIVE")) {
            return at;
        }
        var post = line.is(at + 1, "DETERMINER") ? at + 2 : at + 1;
        return line.mentionAt(post)
                .map(mention -> mention.to())
                .orElse(line.word(post).equals("country") ? post + 1 : at);
    }

    /** The word that stands in a place of the pattern, or null where none does. */
    private Hit find(Element element, int from) {
        for (int at = from, end = Math.min(line.size(), from + GAP); at < end; at++) {
            var hit = longest(at, element);
            if (hit != null) {
                var word = lastOfRun(hit, element);
                return isOfNextClause(from, word) ? null : word;
            }
            if (line.word(at).equals("(")) {
                at = Math.max(at, closing(at));
                continue;
            }
            final int here = at;
            if (Walk.any(element.without(), name -> line.is(here, name))
                    || at > from && endsPhrase(at)
                    || at == from && !line.word(at).equals("of") && endsPhrase(at)) {
                return null;
            }
        }
        return null;
    }

    /**
     * "calls elections and | a truce with them seems over": what stands behind "and" is the subject of another verb.
     */
    private boolean isOfNextClause(int from, Hit word) {
        if (Walk.none(from + 1, word.from(), at -> line.is(at, "CONJUNCTION") && line.is(at + 1, "DETERMINER"))) {
            return false;
        }
        for (int at = word.to(), end = Math.min(line.size(), word.to() + GAP); at < end; at++) {
            if (line.is(at, "BOUNDARY")
                    || line.word(at).equals(",")
                    || line.is(at, "COORDINATOR") && line.isFinite(at + 1)) {
                return false;
            }
            if (line.isFinite(at)) {
                return true;
            }
        }
        return false;
    }

    /** The parenthesis that closes this one, where it is near: "a 2.1 billion kroner (US$300 million) | deal". */
    private int closing(int opening) {
        var closing = Walk.first(
                opening,
                Math.min(line.size(), opening + GAP),
                at -> line.word(at).equals(")"));
        return closing == Walk.NONE ? line.size() : closing;
    }

    /** "missile and drone strikes": the last of the nouns that stand together. */
    private Hit lastOfRun(Hit first, Element element) {
        var next = line.is(first.to(), "CONJUNCTION") ? first.to() + 1 : first.to();
        for (int at = next; at < next + 2; at++) {
            var hit = longest(at, element);
            if (hit != null && hit.isNoun()) {
                return lastOfRun(hit, element);
            }
            if (line.is(at, "PREPOSITION")
                    || line.is(at, "BOUNDARY")
                    || line.is(at, "DETERMINER")
                    || line.mentionAt(at).isPresent()) {
                break;
            }
        }
        return first;
    }

    private int literal(Element element, int from) {
        for (int at = from; at < Math.min(line.size(), from + GAP); at++) {
            if (element.names().contains(line.word(at))) {
                return at + 1;
            }
            if (line.is(at, "BOUNDARY")) {
                return -1;
            }
        }
        return -1;
    }

    /** Walking back, the last word of a phrase is met first: "[strategic] partnership". */
    private Hit widest(Hit found, Element element) {
        for (int at = Math.max(0, found.from() - GAP); at < found.from(); at++) {
            var wider = longest(at, element);
            if (wider != null && wider.to() >= found.to()) {
                return wider;
            }
        }
        return found;
    }

    /** The longest word at the token that can stand in a place of the pattern, or null where none can. */
    private Hit longest(int at, Element element) {
        Hit longest = null;
        if (line.hits().mayBegin(at, element)) {
            var hits = line.hitsAt(at);
            for (int i = 0; i < hits.size(); i++) {
                var hit = hits.get(i);
                if (element.accepts(hit) && (longest == null || hit.to() > longest.to())) {
                    longest = hit;
                }
            }
        }
        return longest == null || isModifier(longest) ? null : longest;
    }

    /** "a tariff | cut", "the sanctions | bill": the noun only says what kind of thing the next one is. */
    private boolean isModifier(Hit hit) {
        var next = hit.to();
        return isWithinTitle(hit)
                || hit.isNoun()
                        && line.isCommonNoun(next)
                        && line.mentionAt(next).isEmpty()
                        && !line.is(next, "ADVERB")
                        && !line.word(next).equals("home")
                        && Walk.all(
                                line.hitsAt(next),
                                other -> other.isNoun()
                                        || other.is("GOVERNOR")
                                        || other.is("GERUND_GOVERNOR")
                                        || other.is("RELIEF"));
    }

    /** "a | Partnership, | Trade and Cooperation Agreement", "the Trans-Pacific | Partnership": a word of a name. */
    private boolean isWithinTitle(Hit hit) {
        if (!hit.is("RUNG") || !line.isCapitalised(hit.to() - 1)) {
            return false;
        }
        if (hit.from() > 1
                && line.isCapitalised(hit.from() - 1)
                && line.mentionAt(hit.from() - 1).isEmpty()
                && line.hitsAt(hit.from() - 1).isEmpty()) {
            return true;
        }
        var at = hit.to();
        while (line.word(at).equals(",")
                || line.is(at, "CONJUNCTION")
                || line.isCapitalised(at) && !line.is(at, "AGREEMENT")) {
            at++;
        }
        return at > hit.to() && line.isCapitalised(at) && line.is(at, "AGREEMENT");
    }

    /** "agreed to | forgo duties", "hold up | imposing duties": a deed of its own stands between. */
    private boolean isDeed(int at) {
        return line.isInfinitive(at) || line.isGerund(at) && line.hasVerb(at);
    }

    /** A noun phrase goes over "of", adjectives, names and "and", not over another preposition or a clause. */
    private boolean endsPhrase(int at) {
        if (line.mentionAt(at).isPresent()) {
            return false;
        }
        if (line.word(at).equals("of")) {
            return !line.endsBefore(at, "QUANTITY");
        }
        if (Amounts.isWithin(line, at)) {
            return false;
        }
        return line.is(at, "PREPOSITION")
                || line.is(at, "BOUNDARY")
                || line.isFinite(at)
                || isDeed(at)
                || line.word(at).equals(",") && (line.is(at + 1, "RELATIVE") || CLOSING.contains(line.word(at + 1)));
    }
}
