package dev.entente.extraction.frame;

import dev.entente.extraction.lexicon.Hit;
import dev.entente.extraction.walk.Walk;
import dev.entente.model.Status;
import java.util.Optional;
import java.util.Set;

/**
 * How real a deed is by the arcs of its sentence: by what depends on its word ("not", "will", "if"), and by the words
 * that it depends on, one after another up to the root ("refused to", "denied reports that"). What stands in a clause
 * beside it says nothing of it.
 */
final class ArcScope {
    /** Longest chain of words that depend on each other to be followed. */
    private static final int DEEPEST = 8;

    private static final Set<String> PRESENT_TAGS = Set.of("VBZ", "VBP", "VB");
    private static final Set<String> FINITE_TAGS = Set.of("VBZ", "VBP", "VBD", "MD");
    private static final Set<String> PAST_TAGS = Set.of("VBN", "VBD");
    private static final Set<String> PARTICIPLE_TAGS = Set.of("VBN", "VBG");

    private final Line line;
    private final Arcs arcs;

    ArcScope(Line line) {
        this.line = line;
        this.arcs = line.arcs();
    }

    /** The status of the deed that a match tells. */
    Status of(Match match) {
        var status = hasWordOn(match) ? of(verb(match.head().from()), 0) : Status.OCCURRED;
        for (var word : match.words()) {
            if (word.isNoun() && isNone(word.to() - 1)) {
                status = Status.DENIED;
            }
        }
        return status;
    }

    /** False where the parser takes a verb for an adjective. */
    boolean hasWordOn(Match match) {
        return !match.head().isVerb() || !arcs.is(verb(match.head().from()), "amod");
    }

    /** True where the deed at one token hangs on the word at the other, however indirectly. */
    boolean hangsOn(int token, int word) {
        for (int at = token; at != Arcs.ROOT && !isMisplaced(at) && !arcs.is(at, "amod"); at = arcs.head(at)) {
            if (arcs.head(at) == word && !arcs.is(at, "conj") || isSaidOf(at, word)) {
                return true;
            }
        }
        return false;
    }

    /** "the rumour | was that they had attacked". */
    private boolean isSaidOf(int clause, int noun) {
        return arcs.is(clause, "ccomp", "acl", "csubj", "advcl")
                && arcs.head(clause) != Arcs.ROOT
                && arcs.head(noun) == arcs.head(clause)
                && line.is(arcs.head(clause), "BE");
    }

    /** The main verb where the token is one of its auxiliaries: "have | had talks". */
    private int verb(int token) {
        return arcs.is(token, "aux") ? arcs.head(token) : token;
    }

    /** "signed no agreement", "no agreement was signed". */
    private boolean isNone(int noun) {
        return Walk.any(arcs.children(noun, "det", "advmod"), child -> line.is(child, "NO"));
    }

    private Status of(int token, int depth) {
        return Mood.both(own(token, depth), above(token, depth));
    }

    /** What depends on the word itself: its auxiliaries, its negation, the conjunction of its clause. */
    private Status own(int token, int depth) {
        if (line.hitOver(token, "GOVERNOR").filter(Governors::isDoneBySaying).isPresent()) {
            return Status.OCCURRED;
        }
        var status = Status.OCCURRED;
        for (var child : arcs.children(token, "aux", "advmod", "det", "cc", "mark", "case", "amod")) {
            status = Mood.both(status, operator(child, token, depth));
        }
        return status == Status.PLANNED && isConditional(token) ? Status.HYPOTHETICAL : status;
    }

    private Status operator(int child, int token, int depth) {
        if (covers(child, "NEGATION") || line.is(child, "NO")) {
            return Status.DENIED;
        }
        if (child < token && covers(child, "NEARLY")) {
            return Status.HYPOTHETICAL;
        }
        if (arcs.is(child, "amod")) {
            return line.hit(child, "GOVERNOR")
                    .filter(hit -> !hit.isVerb())
                    .map(Governors::mood)
                    .orElse(Status.OCCURRED);
        }
        if (line.is(child, "FUTURE")) {
            return Status.PLANNED;
        }
        if (line.is(child, "POSSIBILITY") || arcs.is(child, "mark") && covers(child, "CONDITION")) {
            return Status.HYPOTHETICAL;
        }
        if (line.is(child, "OBLIGATION")) {
            return Status.PROPOSED;
        }
        return line.hitOver(child, "MOMENT")
                        .filter(hit -> isYetToCome(hit, token, depth))
                        .isPresent()
                ? Status.HYPOTHETICAL
                : Status.OCCURRED;
    }

    /**
     * "as soon as A joins", "will talk when A joins": told in the present, and of a moment that has not come; or "would
     * talk as soon as A joined".
     */
    private boolean isYetToCome(Hit moment, int token, int depth) {
        if (moment.word().value().equals("ahead")
                && arcs.head(token) != Arcs.ROOT
                && Walk.any(arcs.children(arcs.head(token), "aux"), child -> line.is(child, "POSSIBILITY"))) {
            return true;
        }
        return PRESENT_TAGS.contains(arcs.tag(token))
                && !Walk.any(arcs.children(token, "aux"), child -> line.is(child, "PAST_AUXILIARY"))
                && (moment.word().value().equals("ahead")
                        || arcs.head(token) != Arcs.ROOT
                                && depth < DEEPEST
                                && of(arcs.head(token), depth + 1) != Status.OCCURRED);
    }

    /** "will sever ties if": what is told to come hangs on a condition. */
    private boolean isConditional(int token) {
        return Walk.any(
                arcs.children(token, "advcl"),
                clause -> Walk.any(
                        arcs.children(clause, "mark"),
                        mark -> line.is(mark, "CONDITION") && !line.word(mark).equals("until")));
    }

    /** What the words above make of it. */
    private Status above(int token, int depth) {
        var head = arcs.head(token);
        if (head == Arcs.ROOT || depth >= DEEPEST || isAside(token) || isMisplaced(token)) {
            return Status.OCCURRED;
        }
        if (arcs.is(token, "conj")) {
            return ofConjunct(token, head, depth);
        }
        if (arcs.is(token, "ccomp")) {
            return ofClause(head, depth);
        }
        var governor = line.hitOver(head, "GOVERNOR").or(() -> line.hitOver(head, "CLAUSE_GOVERNOR"));
        if (arcs.isVerb(token) || arcs.is(token, "xcomp", "acl", "advcl", "csubj")) {
            return governor.map(hit -> governed(hit, head, depth)).orElseGet(() -> ungoverned(token, head, depth));
        }
        return ofNoun(token, head, governor, depth);
    }

    /** A clause that tells something of its own: "which ...", "after they had ...", "the treaty signed by ...". */
    private boolean isAside(int token) {
        return arcs.is(token, "acl:relcl", "parataxis")
                || arcs.is(token, "advcl") && !isOpen(token)
                || arcs.is(token, "acl") && arcs.tag(token).equals("VBN") && !arcs.hasChild(token, "mark", "aux");
    }

    /**
     * A main verb that the parser hung on the aside before it ("Chile, which had not answered, severed ties"), or on a
     * noun ("rejected the plan and imposed sanctions").
     */
    private boolean isMisplaced(int token) {
        if (!arcs.is(token, "conj") || !arcs.isVerb(token)) {
            return false;
        }
        var head = arcs.head(token);
        return arcs.is(head, "acl:relcl") && !arcs.hasChild(token, "cc")
                || !arcs.isVerb(head) && PAST_TAGS.contains(arcs.tag(token)) && arcs.hasChild(token, "obj");
    }

    /** A verb without a subject or tense of its own, which takes both from another. */
    private boolean isOpen(int token) {
        return isInfinitive(token) || !arcs.hasChild(token, "nsubj", "csubj") && !FINITE_TAGS.contains(arcs.tag(token));
    }

    private boolean isInfinitive(int token) {
        return Walk.any(arcs.children(token, "mark"), mark -> line.word(mark).equals("to"));
    }

    /** "will recall and sever" shares the auxiliary, "did not wait and severed" and "... and will sever" do not. */
    private Status ofConjunct(int token, int head, int depth) {
        if (arcs.hasChild(token, "nsubj")) {
            return above(head, depth + 1);
        }
        var tag = arcs.tag(token);
        var shares = !arcs.hasChild(token, "aux")
                && (tag.equals("VB") && !isInfinitive(token)
                        || !arcs.isVerb(token)
                        || PARTICIPLE_TAGS.contains(tag) && tag.equals(arcs.tag(head)));
        return shares ? of(head, depth + 1) : above(head, depth + 1);
    }

    /** "denies that", "it is not true that"; who says or announces that it was done tells it. */
    private Status ofClause(int head, int depth) {
        var governor = line.hitOver(head, "CLAUSE_GOVERNOR");
        var mood = governor.map(Governors::mood).orElse(Status.OCCURRED);
        if (mood == Status.DENIED) {
            return mood;
        }
        return governor.isPresent() && mood == Status.OCCURRED
                ? above(head, depth + 1)
                : Mood.both(mood, of(head, depth + 1));
    }

    private Status governed(Hit governor, int head, int depth) {
        var mood = Governors.mood(governor);
        var own = own(head, depth);
        if (mood == Status.DENIED) {
            // Not to rule it out is not to do it.
            return own == Status.DENIED ? Status.HYPOTHETICAL : Status.DENIED;
        }
        return Mood.both(mood, Mood.both(own, above(head, depth + 1)));
    }

    /** An infinitive of purpose is not told as done; a gerund is as real as what it goes with. */
    private Status ungoverned(int token, int head, int depth) {
        if (arcs.is(token, "acl") && Walk.any(arcs.children(head, "amod"), nth -> line.is(nth, "NTH"))) {
            // "is the first country to recognise"
            return of(head, depth + 1);
        }
        return Mood.both(isInfinitive(token) ? Status.PLANNED : Status.OCCURRED, of(head, depth + 1));
    }

    /** "called for a ceasefire", "the talks will take place"; "after the talks" takes them for granted. */
    private Status ofNoun(int token, int head, Optional<Hit> governor, int depth) {
        if (Walk.any(
                arcs.children(token, "case"),
                word -> line.hit(word, "GERUND_GOVERNOR")
                        .filter(hit -> Governors.mood(hit) == Status.OCCURRED)
                        .isPresent())) {
            return Status.OCCURRED;
        }
        if (governor.isPresent()
                && !line.is(head, "HAVE")
                && arcs.is(token, "nmod", "obl", "obj", "nsubj", "compound")) {
            return governed(governor.get(), head, depth);
        }
        if (arcs.is(token, "nsubj") && line.is(head, "CONVENE")) {
            return of(head, depth + 1);
        }
        return arcs.is(token, "obj", "nsubj") && of(head, depth + 1) == Status.PLANNED
                ? Status.PLANNED
                : Status.OCCURRED;
    }

    private boolean covers(int token, String wordClass) {
        return line.hitOver(token, wordClass).isPresent();
    }
}
