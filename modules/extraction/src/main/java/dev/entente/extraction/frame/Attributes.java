package dev.entente.extraction.frame;

import dev.entente.extraction.actor.Kind;
import dev.entente.extraction.actor.Mention;
import java.util.regex.Pattern;

/** Tells names that stand for nobody where they stand: parts of an adjective, of another name, of a province's. */
final class Attributes {
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "(pro|anti|non|ex)-.+|.*-(backed|linked|connected|based|born|supported"
                    + "|led|funded|aligned|friendly|speaking|occupied|controlled|held|made|brokered|mediated|owned|trained"
                    + "|supplied|sponsored|allied|style|drafted|affiliated|registered|flagged|built|run|administered|inspired|majority)");

    private static final Pattern HELD = Pattern.compile("(.+-)?(occupied|annexed)");

    private Attributes() {}

    /** "pro-Russian protesters", "Iran-backed militants", a firm's ticker "<UK>": none is the state's own. */
    static boolean isAttribute(Line line, Mention mention) {
        return isAttribute(line.word(mention.to() - 1))
                || isAttribute(line.word(mention.from()))
                || line.word(mention.from() - 1).equals("<")
                || line.word(mention.to()).startsWith("$")
                || isHeldByAnother(line, mention)
                || isAttributeByNextWord(line, mention)
                || line.is(mention.to(), "ATTRIBUTE_ALONE")
                        && !line.word(mention.to() + 1).equals("on")
                        && !line.isFinite(mention.to())
                || isOfSomeMembers(line, mention)
                || isOwnerOfProvince(line, mention.to())
                || isNamesake(line, mention)
                || isHomeOfGroup(line, mention)
                || line.word(mention.to()).equals("-") && isAttribute("-" + line.word(mention.to() + 1));
    }

    /** "in United Nations | brokered talks". */
    private static boolean isAttributeByNextWord(Line line, Mention mention) {
        var before = line.is(mention.from() - 1, "DETERMINER") ? mention.from() - 2 : mention.from() - 1;
        return line.is(mention.to(), "ATTRIBUTE_END")
                && line.isNoun(mention.to() + 1)
                && line.is(before, "PREPOSITION");
    }

    /** "Russian-occupied | Crimea": what is done to the place is not done to whose it is by law. */
    private static boolean isHeldByAnother(Line line, Mention mention) {
        var before = line.word(mention.from() - 1);
        return before.endsWith("ed") && HELD.matcher(before).matches();
    }

    /** "several other | NATO | allies": some of them are not all. */
    private static boolean isOfSomeMembers(Line line, Mention mention) {
        if (mention.kind() != Kind.ORGANISATION) {
            return false;
        }
        var some = line.word(mention.from() - 1).equals("other") ? mention.from() - 2 : mention.from() - 1;
        return switch (line.word(some)) {
            case "several", "some", "many", "few", "various", "numerous", "most" ->
                switch (line.word(mention.to())) {
                    case "states", "countries", "members", "nations", "allies", "governments", "member" -> true;
                    default -> false;
                };
            default -> false;
        };
    }

    /** "Australia's | Victoria state": the part does not act for the whole. */
    private static boolean isOwnerOfProvince(Line line, int to) {
        return line.word(to).equals("'s")
                && line.isCapitalised(to + 1)
                && line.is(to + 2, "PROVINCE")
                && !line.isCapitalised(to + 2);
    }

    private static boolean isAttribute(String word) {
        return word.indexOf('-') >= 0 && ATTRIBUTE.matcher(word).matches();
    }

    /** "Lebanon's | Hezbollah", "Lebanese | Hezbollah": the group acts, and not the state where it is at home. */
    private static boolean isHomeOfGroup(Line line, Mention mention) {
        var next = line.word(mention.to()).equals("'s") ? mention.to() + 1 : mention.to();
        return (mention.kind() == Kind.DEMONYM || next > mention.to())
                && line.mentionAt(next)
                        .filter(group -> group.kind() == Kind.GROUP && group.from() == next)
                        .isPresent();
    }

    /** "Francesca | Albanese": somebody else of a leader's surname. */
    private static boolean isNamesake(Line line, Mention mention) {
        var before = mention.from() - 1;
        return (mention.kind() == Kind.PERSON || mention.kind() == Kind.SURNAME)
                && mention.to() - mention.from() == 1
                && before > 0
                && line.isCapitalised(before)
                && line.mentionAt(before).isEmpty()
                && line.isNoun(before)
                && !line.is(before, "TITLE")
                && line.hitBefore(mention.from(), "TITLE").isEmpty()
                && line.hitsAt(before).isEmpty();
    }
}
