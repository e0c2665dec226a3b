package dev.entente.extraction.frame;

import dev.entente.extraction.actor.Mention;
import dev.entente.extraction.lexicon.Form;
import dev.entente.extraction.lexicon.Hit;
import dev.entente.extraction.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Leaves out words of the lexicon that are another part of speech in a sentence: "the strike" is no verb. */
final class Homographs {
    private static final Set<String> OBJECT_OPENERS = Set.of("that", "several", "many", "all");

    private final List<String> words;
    private final String[] tags;
    private final List<Mention> mentions;

    /**
     * @param words the tokens in small letters
     * @param tags of the Penn Treebank, one for each token
     */
    Homographs(List<String> words, String[] tags, List<Mention> mentions) {
        this.words = words;
        this.tags = tags;
        this.mentions = mentions;
    }

    /** Those of the words found that are here what the lexicon has them be, in their order. */
    List<Hit> asTagged(List<Hit> found) {
        var ambiguous = new boolean[words.size()];
        for (var hit : found) {
            ambiguous[hit.from()] |= hit.is("AMBIGUOUS");
        }
        var hits = new ArrayList<Hit>(found.size());
        for (var hit : found) {
            var isOther = hit.isVerb() && ambiguous[hit.from()] && !isVerb(hit)
                    || isCorrelative(hit)
                    || hit.isNoun() && ambiguous[hit.to() - 1] && isInflectedVerb(tags[hit.to() - 1])
                    || hit.isNoun() && isInName(hit);
            if (!isOther) {
                hits.add(hit);
            }
        }
        return hits;
    }

    /** "not only ... but also": neither denies nor divides. */
    private boolean isCorrelative(Hit hit) {
        var next = hit.to() < words.size() ? words.get(hit.to()) : "";
        return next.equals("only") && hit.word().phrase().equals("not")
                || next.equals("also") && hit.word().phrase().equals("but");
    }

    /** A word that is a noun too is a verb where the tagger says so, or after a name where an object follows. */
    private boolean isVerb(Hit hit) {
        if (tags[hit.from()].startsWith("VB") || isInfinitive(hit)) {
            return true;
        }
        var afterName = Walk.any(mentions, mention -> mention.to() == hit.from());
        var afterNoun = hit.from() > 0 && tags[hit.from() - 1].startsWith("NN");
        if (afterNoun && hit.to() < words.size() && opensObject(hit.to())) {
            return true;
        }
        var present = hit.forms().contains(Form.PRESENT);
        if (present
                && hit.from() > 0
                && tags[hit.from() - 1].equals("CC")
                && hit.to() < words.size()
                && opensObject(hit.to())) {
            // "bans visits and | sanctions five officials"
            return true;
        }
        var of = hit.to() < words.size() && words.get(hit.to()).equals("of");
        if (afterNoun && !afterName && present && !of && isOnlyVerb(hit)) {
            return true;
        }
        return afterName
                && !of
                && (hit.forms().contains(Form.BASE)
                        || hit.to() < words.size() && opensObject(hit.to())
                        || isOnlyVerb(hit));
    }

    /**
     * "The United States sanctions | Venezuelan officials over": its object follows, and the clause has no other verb.
     */
    private boolean isOnlyVerb(Hit hit) {
        if (!isBeforeObject(hit)) {
            return false;
        }
        for (int at = 0; at < hit.from(); at++) {
            if (isFinite(tags[at])
                    || tags[at].equals("IN") && !words.get(at).equals("of")
                    || tags[at].startsWith("W")) {
                return false;
            }
        }
        for (int at = hit.to(); at < tags.length && !endsClause(tags[at]); at++) {
            if (isFinite(tags[at])) {
                return false;
            }
        }
        return true;
    }

    /** "offered to | host negotiations": between a verb's "to" and an object. */
    private boolean isInfinitive(Hit hit) {
        return hit.from() > 1
                && words.get(hit.from() - 1).equals("to")
                && tags[hit.from() - 2].startsWith("VB")
                && hit.forms().contains(Form.BASE)
                && isBeforeObject(hit);
    }

    private boolean isBeforeObject(Hit hit) {
        return hit.to() < tags.length && (tags[hit.to()].startsWith("N") || tags[hit.to()].startsWith("J"))
                || Walk.any(mentions, mention -> mention.from() == hit.to());
    }

    private static boolean endsClause(String tag) {
        return tag.equals("IN") || tag.startsWith("W") || !Character.isLetter(tag.charAt(0));
    }

    private boolean opensObject(int token) {
        return switch (tags[token]) {
            case "DT", "CD", "PRP$", "TO" -> true;
            default -> OBJECT_OPENERS.contains(words.get(token));
        };
    }

    /** "European Union" is no union. */
    private boolean isInName(Hit hit) {
        for (var mention : mentions) {
            if (!mention.isBlocked() && mention.from() <= hit.from() && hit.to() <= mention.to()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInflectedVerb(String tag) {
        return isFinite(tag) || tag.equals("VB");
    }

    /** True for the tag of a verb with a subject of its own. */
    static boolean isFinite(String tag) {
        return tag.equals("VBZ") || tag.equals("VBD") || tag.equals("VBP") || tag.equals("MD");
    }
}
