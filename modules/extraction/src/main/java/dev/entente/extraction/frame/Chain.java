package dev.entente.extraction.frame;

import dev.entente.extraction.lexicon.Form;
import dev.entente.extraction.lexicon.Hit;
import dev.entente.model.Status;
import java.util.Optional;

/**
 * A verb with its auxiliaries: "has not been signed", "will recall", "to establish".
 *
 * @param begin first token of the chain
 * @param verb the verb itself
 * @param mood what the auxiliaries say of its reality
 * @param passive true where a form of "be" makes its subject the one who undergoes it
 * @param perfect true for "has signed": done at some time before
 * @param past true where it is told in the past
 * @param infinitive token "to" of an infinitive, absent otherwise
 */
record Chain(
        int begin,
        Hit verb,
        Status mood,
        boolean passive,
        boolean perfect,
        boolean past,
        Optional<Integer> infinitive) {
    private static final String[] BETWEEN = {"NEGATION", "NEARLY", "ADVERB"};

    static Chain of(Line line, Hit verb) {
        var mood = Status.OCCURRED;
        var be = false;
        var have = false;
        var to = Optional.<Integer>empty();
        var past = false;
        var i = verb.from();
        while (i > 0) {
            var phrase = phraseBefore(line.hits(), i);
            var at = phrase == null ? i - 1 : phrase.from();
            if (line.word(at).equals("to") && to.isEmpty() && verb.forms().contains(Form.BASE)
                    || line.word(at).equals("to") && (be || have)) {
                to = Optional.of(at);
                var before = at - 1;
                if (line.is(before, "BE")) {
                    mood = Mood.both(mood, Status.PLANNED);
                }
            } else if (line.is(at, "NEGATION")) {
                mood = Status.DENIED;
            } else if (line.is(at, "NEARLY")) {
                mood = Mood.both(mood, Status.HYPOTHETICAL);
            } else if (line.is(at, "FUTURE")) {
                mood = Mood.both(mood, Status.PLANNED);
            } else if (line.is(at, "OBLIGATION")) {
                mood = Mood.both(mood, Status.PROPOSED);
            } else if (line.is(at, "POSSIBILITY")) {
                mood = Mood.both(mood, Status.HYPOTHETICAL);
            } else if (line.is(at, "BE")) {
                be = true;
                past |= line.is(at, "PAST_AUXILIARY");
            } else if (line.is(at, "HAVE")) {
                have = true;
                past |= line.is(at, "PAST_AUXILIARY");
            } else if (!line.is(at, "DO")
                    && !line.is(at, "ADVERB")
                    && !line.word(at).equals("been")) {
                break;
            } else {
                past |= line.is(at, "PAST_AUXILIARY");
            }
            i = at;
        }
        var participle = verb.forms().contains(Form.PARTICIPLE);
        var plain = !be && !have && to.isEmpty();
        return new Chain(
                i,
                verb,
                mood,
                be && participle,
                have && (participle || be),
                past || plain && verb.forms().contains(Form.PAST),
                to);
    }

    /** "not", "all but", "once again": what may stand between a verb and its auxiliaries; null where nothing does. */
    private static Hit phraseBefore(Hits hits, int end) {
        for (var kind : BETWEEN) {
            var phrase = hits.before(end, kind);
            if (phrase != null) {
                return phrase;
            }
        }
        return null;
    }

    /** True for "signing", "in signing": no tense of its own, nor an infinitive. */
    boolean isGerund() {
        return verb.forms().contains(Form.GERUND);
    }
}
