package dev.entente.extraction.reference;

import dev.entente.extraction.actor.ActorLexicon;
import dev.entente.extraction.frame.Line;
import dev.entente.extraction.frame.Party;
import dev.entente.extraction.text.Section;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds whose words a sentence is: the speaker of a transcript, "said Torres", "according to the ministry". */
public final class Speakers {
    private static final int REACH = 6;

    private final ActorLexicon actors;

    public Speakers(ActorLexicon actors) {
        this.actors = actors;
    }

    /** Who speaks in a section of a transcript. */
    public Optional<String> ofSection(Section section) {
        return section.speaker().flatMap(name -> {
            var forms = Arrays.asList(name.split("\\s+"));
            return actors.find(forms).stream()
                    .filter(mention -> !mention.isBlocked() && !mention.actor().isEmpty())
                    .map(mention -> mention.actor())
                    .reduce((first, last) -> last);
        });
    }

    /** True where words outside quotation marks may say whose the sentence is. */
    public boolean mayAttribute(Line line) {
        for (int at = 0; at < line.size(); at++) {
            if (attributes(line, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean attributes(Line line, int at) {
        return line.is(at, "SAY")
                && !line.sentence().isQuoted(at)
                && line.mentionAt(at).isEmpty()
                && !isPassive(line, at);
    }

    /** "the envoy was | declared unwelcome": nobody's words. */
    private static boolean isPassive(Line line, int verb) {
        return line.is(verb - 1, "BE") && line.isParticiple(verb);
    }

    /** To whom a sentence attributes what it tells. */
    public Optional<String> attributed(Line line, List<Party> parties) {
        for (int at = 0; at < line.size(); at++) {
            if (attributes(line, at)) {
                var speaker = beside(line, parties, at);
                if (speaker.isPresent()) {
                    return speaker;
                }
            }
        }
        return Optional.empty();
    }

    /** True where "he" or "she" is said to speak the words that a sentence quotes. */
    public boolean isPronoun(Line line) {
        for (int at = 0; !line.sentence().quotations().isEmpty() && at < line.size(); at++) {
            if (line.is(at, "SAY") && (isPerson(line, at - 1) || isPerson(line, at + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPerson(Line line, int token) {
        return line.word(token).equals("he") || line.word(token).equals("she");
    }

    private static Optional<String> beside(Line line, List<Party> parties, int verb) {
        var end = line.hit(verb, "SAY").orElseThrow().to();
        return parties.stream()
                .filter(party -> party.acts() && party.actors().size() == 1)
                .filter(party -> party.to() <= verb && verb - party.to() <= 3
                        || party.from() >= end && party.from() - end <= REACH && isNear(line, end, party.from()))
                .min(Comparator.comparingInt(party -> party.to() <= verb ? verb - party.to() : party.from() - end))
                .map(party -> party.actors().get(0));
    }

    private static boolean isNear(Line line, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!line.is(at, "DETERMINER") && !line.is(at, "TITLE") && !line.isCapitalised(at)) {
                return false;
            }
        }
        return true;
    }
}
