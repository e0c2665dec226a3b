package dev.entente.extraction.frame;

import dev.entente.extraction.actor.Mention;
import dev.entente.extraction.lexicon.Form;
import dev.entente.extraction.lexicon.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Leaves out words of the lexicon that are another part of speech in a sentence: "the strike" is no verb. */
final class Homographs {
    private static final Set<String> OBJECT_OPENERS = Set.of("that", "several", "many", "all");

    private final List<String> words;
    private final short[] tags;
    private final Mention[] mentionAt;
    /** Where a word begins that may be a verb and a noun. */
    private final boolean[] ambiguous;

    /**
     * @param words the tokens in small letters
     * @param tags what {@link Tags} say of each token
     * @param mentionAt the mention that holds each token, or null
     */
    Homographs(List<String> words, short[] tags, Mention[] mentionAt) {
        this.words = words;
        this.tags = tags;
        this.mentionAt = mentionAt;
        this.ambiguous = new boolean[tags.length];
    }

    /** Those of the words found that are here what the lexicon has them be, in their order. */
    List<Hit> asTagged(List<Hit> found) {
        for (int i = 0; i < found.size(); i++) {
            var hit = found.get(i);
            ambiguous[hit.from()] |= hit.is("AMBIGUOUS");
        }
        var hits = new ArrayList<Hit>(found.size());
        for (int i = 0; i < found.size(); i++) {
            var hit = found.get(i);
            if (!isOther(hit)) {
                hits.add(hit);
            }
        }
        return hits;
    }

    private boolean isOther(Hit hit) {
        return switch (hit.part()) {
            case VERB -> ambiguous[hit.from()] && !isVerb(hit);
            case NOUN -> ambiguous[hit.to() - 1] && is(hit.to() - 1, Tags.FINITE | Tags.INFINITIVE) || isInName(hit);
            default -> isCorrelative(hit);
        };
    }

    private boolean is(int token, int kind) {
        return token >= 0 && token < tags.length && (tags[token] & kind) != 0;
    }

    private boolean isWord(int token, String word) {
        return token >= 0 && token < tags.length && words.get(token).equals(word);
    }

    /** "not only ... but also": neither denies nor divides. */
    private boolean isCorrelative(Hit hit) {
        return isWord(hit.to(), "only") && hit.word().phrase().equals("not")
                || isWord(hit.to(), "also") && hit.word().phrase().equals("but");
    }

    /** A word that is a noun too is a verb where the tagger says so, or after a name where an object follows. */
    private boolean isVerb(Hit hit) {
        var before = hit.from() - 1;
        if (is(hit.from(), Tags.VERB) || isInfinitive(hit)) {
            return true;
        }
        var afterName = before >= 0 && mentionAt[before] != null && mentionAt[before].to() == hit.from();
        var afterNoun = is(before, Tags.NOUN);
        if (afterNoun && opensObject(hit.to())) {
            return true;
        }
        var present = hit.forms().contains(Form.PRESENT);
        if (present && is(before, Tags.CONJUNCTION) && opensObject(hit.to())) {
            // "bans visits and | sanctions five officials"
            return true;
        }
        var of = isWord(hit.to(), "of");
        if (afterNoun && !afterName && present && !of && isOnlyVerb(hit)) {
            return true;
        }
        return afterName && !of && (hit.forms().contains(Form.BASE) || opensObject(hit.to()) || isOnlyVerb(hit));
    }

    /**
     * "The United States sanctions | Venezuelan officials over": its object follows, and the clause has no other verb.
     */
    private boolean isOnlyVerb(Hit hit) {
        if (!isBeforeObject(hit)) {
            return false;
        }
        for (int at = 0; at < hit.from(); at++) {
            if (is(at, Tags.FINITE | Tags.QUESTION) || is(at, Tags.PREPOSITION) && !isWord(at, "of")) {
                return false;
            }
        }
        for (int at = hit.to(); at < tags.length && !is(at, Tags.PREPOSITION | Tags.QUESTION | Tags.MARK); at++) {
            if (is(at, Tags.FINITE) && !isWithoutObject(at)) {
                return false;
            }
        }
        return true;
    }

    /** "offered to | host negotiations": between a verb's "to" and an object. */
    private boolean isInfinitive(Hit hit) {
        return isWord(hit.from() - 1, "to")
                && is(hit.from() - 2, Tags.VERB)
                && hit.forms().contains(Form.BASE)
                && isBeforeObject(hit);
    }

    private boolean isBeforeObject(Hit hit) {
        return is(hit.to(), Tags.NOUN | Tags.ADJECTIVE)
                || isWithoutObject(hit.to())
                || hit.to() < mentionAt.length && mentionAt[hit.to()] != null && mentionAt[hit.to()].from() == hit.to();
    }

    /**
     * "protests | raid |, recalls": what is tagged as a verb of several, but may be a noun and has no object, is one.
     */
    private boolean isWithoutObject(int token) {
        return is(token, Tags.PLURAL) && ambiguous[token] && (token + 1 == tags.length || is(token + 1, Tags.MARK));
    }

    private boolean opensObject(int token) {
        return is(token, Tags.OPENER) || token < tags.length && OBJECT_OPENERS.contains(words.get(token));
    }

    /** "European Union" is no union. */
    private boolean isInName(Hit hit) {
        var mention = mentionAt[hit.from()];
        return mention != null && !mention.isBlocked() && mention.from() <= hit.from() && hit.to() <= mention.to();
    }
}
