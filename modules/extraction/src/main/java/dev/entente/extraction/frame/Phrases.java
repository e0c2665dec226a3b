package dev.entente.extraction.frame;

import dev.entente.extraction.actor.Kind;

/** How far a noun phrase goes on: over appositions, parentheses, towns before their states. */
final class Phrases {
    private final Line line;

    Phrases(Line line) {
        this.line = line;
    }

    /** "on Ana Torres | , a Peruvian official", "with the main rebel group | , the Front": who that is. */
    private boolean opensApposition(int comma) {
        var named = line.is(comma + 1, "DETERMINER") ? comma + 2 : comma + 1;
        return line.hitBefore(comma, "KIND_OF_ACTOR").isPresent()
                        && line.mentionAt(named).isPresent()
                || isTown(comma)
                || line.isCapitalised(comma - 1)
                        && line.mentionAt(comma - 1).isEmpty()
                        && (line.word(comma + 1).equals("a")
                                || line.word(comma + 1).equals("an")
                                || line.word(comma + 1).equals("the"));
    }

    /** "Workers' Party | ( | PKK | ) | positions": a short name between. */
    private boolean isParenthesis(int at) {
        return line.word(at).equals("(") && line.word(at + 2).equals(")")
                || line.word(at).equals(")") && line.word(at - 2).equals("(");
    }

    /** "in Balakot | , Pakistan", but not "in Balakot, Pakistan says". */
    private boolean isTown(int comma) {
        return line.isCapitalised(comma - 1)
                && line.mentionAt(comma - 1).isEmpty()
                && line.mentionAt(comma + 1)
                        .filter(state -> state.kind() == Kind.NAME
                                && !line.isFinite(state.to())
                                && !line.is(state.to(), "CONJUNCTION"))
                        .isPresent();
    }

    /** True where nothing but a noun phrase goes on from one token to the other. */
    boolean goesOn(int from, int to) {
        for (int at = from; at < to; at++) {
            if (isParenthesis(at)) {
                continue;
            }
            if (line.is(at, "BOUNDARY") && !Amounts.isWithin(line, at)
                    || line.word(at).equals(",") && !opensApposition(at)
                    || line.is(at, "PREPOSITION") && !line.word(at).equals("of") && !Amounts.isWithin(line, at)
                    || line.is(at, "AUXILIARY")
                    || line.is(at, "CONJUNCTION") && at == from) {
                return false;
            }
        }
        return true;
    }
}
