package dev.entente.extraction.frame;

import dev.entente.extraction.actor.Kind;
import dev.entente.extraction.lexicon.Form;
import dev.entente.extraction.walk.Walk;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Makes one party of those that "and" joins: "Chile, Peru and Bolivia". */
final class Coordination {
    private Coordination() {}

    /** Joins those that "and" joins, once it is known whom each of them means. */
    static List<Party> of(Line line, List<Party> parties) {
        var result = new ArrayList<Party>();
        for (int i = 0; i < parties.size(); ) {
            var end = i + 1;
            var comma = i;
            while (end < parties.size()) {
                var joint = joint(line, parties.get(end - 1), parties.get(end));
                if (joint == Joint.AND) {
                    comma = end;
                    end++;
                    if (joint(line, parties.get(end - 1), end < parties.size() ? parties.get(end) : null)
                            != Joint.AND) {
                        break;
                    }
                } else if (joint == Joint.COMMA && !isLocation(line, parties.get(end - 1))) {
                    end++;
                } else {
                    break;
                }
            }
            // Commas alone make no list: "In Istanbul, Turkey, Iran ..."
            var last = comma > i ? comma + 1 : isHeadline(line, parties, i) ? i + 2 : i + 1;
            if (end > last && isWithOthers(line, parties.get(end - 1))) {
                last = end;
            }
            result.add(last > i + 1 ? list(parties.subList(i, last)) : parties.get(i));
            i = last;
        }
        return result;
    }

    /** A headline leaves out "and": "Kenya, Uganda sign pact". */
    private static boolean isHeadline(Line line, List<Party> parties, int first) {
        if (first > 0 || parties.size() < 2) {
            return false;
        }
        var one = parties.get(0);
        var other = parties.get(1);
        return one.from() == 0
                && joint(line, one, other) == Joint.COMMA
                && other.acts()
                && Walk.any(
                        line.hitsAt(other.to()),
                        hit -> hit.isVerb() && hit.forms().contains(Form.BASE));
    }

    /** "Chile, Peru, Bolivia | and seven other countries": those named are a list all the same. */
    private static boolean isWithOthers(Line line, Party last) {
        return line.is(last.to(), "CONJUNCTION")
                && Walk.any(
                        last.to() + 1,
                        last.to() + 4,
                        at -> line.word(at).equals("other") || line.word(at).equals("others"));
    }

    private enum Joint {
        AND,
        COMMA,
        NONE
    }

    private static Joint joint(Line line, Party one, Party other) {
        if (other == null || refersToMany(one) || refersToMany(other) || one.acts() && isTown(line, other)) {
            return Joint.NONE;
        }
        var and = false;
        var comma = false;
        for (int i = one.to(); i < other.from(); i++) {
            var word = line.word(i);
            if (line.is(i, "CONJUNCTION") || (word.equals("-") || word.equals("–")) && !isDateline(line, one, i)) {
                and = true;
            } else if (word.equals(",")) {
                comma = true;
            } else if (!line.is(i, "TITLE")
                    && !line.is(i, "DETERMINER")
                    && !word.equals("both")
                    && !isOfGroup(line, i, other)
                    && !isOfDelegates(line, i)) {
                return Joint.NONE;
            }
        }
        if (comma && Bystander.role(line, one).isPresent()) {
            return Joint.NONE;
        }
        if (one.to() == other.from() && !and && !comma) {
            // Two actors in one token: "Armenia–Azerbaijan".
            return one.from() == other.from() || line.form(one.from()).matches(".*[-–—].*") ? Joint.AND : Joint.NONE;
        }
        if (and && !comma && isOfNextClause(line, one, other)) {
            return Joint.NONE;
        }
        return and ? Joint.AND : comma ? Joint.COMMA : Joint.NONE;
    }

    /** "Israel and | Lebanon's | Hezbollah", "and the | Rwanda-backed | M23": what only tells of a group. */
    private static boolean isOfGroup(Line line, int token, Party group) {
        var name = line.word(token).equals("'s")
                ? token - 1
                : line.is(token, "ATTRIBUTE_END") && line.word(token - 1).equals("-") ? token - 2 : token;
        return line.mentionAt(name)
                        .filter(mention -> Attributes.isAttribute(line, mention))
                        .isPresent()
                && Walk.any(
                        group.from(),
                        group.to(),
                        at -> line.mentionAt(at)
                                .filter(mention -> mention.kind() == Kind.GROUP)
                                .isPresent());
    }

    /** "closes its border with Chile and | Peru | calls for": the second is the subject of the next verb. */
    private static boolean isOfNextClause(Line line, Party one, Party other) {
        if (!line.isSingular(other.to())
                || !line.is(one.from() - 1, "PREPOSITION")
                || line.word(one.from() - 1).equals("between")) {
            return false;
        }
        for (int at = one.from() - 1; at >= 0 && !line.is(at, "BOUNDARY"); at--) {
            if (line.isFinite(at)) {
                return !line.is(at, "SAY");
            }
        }
        return false;
    }

    /** "BAHRAIN | - Iranian forces": where it is told from. */
    private static boolean isDateline(Line line, Party first, int dash) {
        return first.from() == 0
                && line.text(dash - 1, dash + 1).indexOf(' ') >= 0
                && line.text(dash, dash + 2).indexOf(' ') >= 0;
    }

    /** "Kenya and | rebels from | the Front". */
    private static boolean isOfDelegates(Line line, int token) {
        return line.is(token, "DELEGATES")
                || (line.word(token).equals("from") || line.word(token).equals("of"))
                        && line.hitBefore(token, "DELEGATES").isPresent();
    }

    private static boolean isTown(Line line, Party party) {
        return line.mentionAt(party.to() - 1)
                .filter(mention -> mention.kind() == Kind.PLACE)
                .isPresent();
    }

    private static boolean refersToMany(Party party) {
        return party.reference().isPresent() && party.actors().size() != 1;
    }

    private static boolean isLocation(Line line, Party party) {
        return line.is(party.from() - 1, "LOCATIVE")
                        && !line.word(party.from() - 1).equals("at")
                || !party.acts();
    }

    static Party list(List<Party> parties) {
        var codes = new LinkedHashSet<String>();
        parties.forEach(party -> codes.addAll(party.actors()));
        return Party.naming(
                parties.get(0).from(),
                parties.get(parties.size() - 1).to(),
                List.copyOf(codes),
                Walk.any(parties, Party::acts));
    }
}
