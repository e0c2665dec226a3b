package dev.entente.extraction.frame;

import dev.entente.extraction.lexicon.Construction;
import dev.entente.extraction.lexicon.Hit;
import dev.entente.extraction.lexicon.Slot;
import dev.entente.model.AgreementMention;
import dev.entente.model.EventType;
import dev.entente.model.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Makes a frame of a match: fills the places of its parties and says how real it is. */
final class FrameBuilder {
    private final Line line;
    private final List<Party> parties;
    private final Slots slots;
    private final Setting setting;
    private final Subjects subjects;

    FrameBuilder(Line line, List<Party> parties) {
        this.line = line;
        this.parties = parties;
        this.slots = new Slots(line, parties);
        this.setting = new Setting(line, parties);
        this.subjects = new Subjects(line, parties);
    }

    Optional<Frame> build(Match match) {
        var reality = reality(match);
        var sources = fill(match, match.construction().source(), reality.subjectBefore(), List.of());
        var targets = fill(match, match.construction().target(), reality.subjectBefore(), sources);
        switch (match.construction().reciprocity()) {
            case MUTUAL -> {
                var all = new LinkedHashSet<>(sources);
                all.addAll(targets);
                if (all.size() < 2) {
                    return Optional.empty();
                }
                if (sources.isEmpty() || targets.isEmpty()) {
                    sources = new ArrayList<>(all);
                    targets = List.of();
                }
            }
            case EITHER -> {
                if (targets.isEmpty() && sources.isEmpty()
                        || targets.isEmpty() && sources.size() < 2
                        || sources.isEmpty() && targets.size() < 2) {
                    return Optional.empty();
                }
                if (sources.isEmpty()) {
                    sources = targets;
                    targets = List.of();
                }
            }
            case DIRECTED -> {
                if (sources.isEmpty() || targets.isEmpty()) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(frame(match, reality, sources, targets));
    }

    private Frame frame(Match match, Reality reality, List<String> sources, List<String> targets) {
        var construction = match.construction();
        var involved = new LinkedHashSet<>(sources);
        involved.addAll(targets);
        var place = setting.place(match.begin(), match.end());
        return new Frame(
                construction,
                match.begin(),
                match.end(),
                List.copyOf(sources),
                List.copyOf(targets),
                reality.status(),
                reality.tense(),
                named(construction.value(), match),
                construction.value().filter(Construction.NAMED::equals).map(star -> label(match)),
                named(construction.scope(), match),
                agreement(match, involved),
                place.map(mention -> line.text(mention.from(), mention.to())),
                setting.third(place, construction.type() == EventType.CONSULT, involved));
    }

    private List<String> fill(Match match, List<Slot> places, int subjectBefore, List<String> others) {
        for (var place : places) {
            var party = slots.fill(match, place, subjectBefore);
            if (party.isPresent()) {
                var actors = party.get().actors().stream()
                        .filter(actor -> !others.contains(actor))
                        .toList();
                var alone = place == Slot.BETWEEN && actors.size() < 2;
                if (!actors.isEmpty() && !alone) {
                    return actors;
                }
            }
        }
        return List.of();
    }

    /** How real the match is, in which tense it is told, and before which token its subject stands. */
    private record Reality(Status status, Frame.Tense tense, int subjectBefore) {}

    private Reality reality(Match match) {
        var status = line.is(match.last().from() - 1, "NO") ? Status.DENIED : Status.OCCURRED;
        if (!match.head().isVerb()) {
            var governor = Governors.before(line, match.begin());
            status = Mood.both(status, governor.map(Governors.Governor::mood).orElse(Status.OCCURRED));
            return new Reality(Mood.both(status, Governors.ofClause(line, match.begin())), Frame.Tense.NONE, 0);
        }
        var chain = Chain.of(line, match.head());
        var begin = chain.begin();
        status = Mood.both(status, chain.mood());
        var tense = tense(chain);
        if (chain.infinitive().isPresent() || chain.isGerund() && !line.is(begin, "BE")) {
            var governor = Governors.before(line, begin);
            if (governor.isPresent()) {
                status = Mood.both(status, governor.get().mood());
                var word = governor.get().word();
                if (word.isVerb()) {
                    var outer = Chain.of(line, word);
                    begin = outer.begin();
                    tense = tense(outer);
                }
            } else if (chain.infinitive().isPresent()) {
                status = Mood.both(status, Status.PLANNED);
            } else {
                tense = Frame.Tense.NONE;
            }
        }
        status = Mood.both(status, Governors.ofClause(line, begin));
        return new Reality(status, status == Status.PLANNED ? Frame.Tense.FUTURE : tense, begin);
    }

    private static Frame.Tense tense(Chain chain) {
        if (chain.perfect()) {
            return Frame.Tense.PERFECT;
        }
        return chain.past() ? Frame.Tense.PAST : Frame.Tense.PRESENT;
    }

    private Optional<AgreementMention> agreement(Match match, LinkedHashSet<String> involved) {
        if (match.construction().facet().filter("agreements"::equals).isEmpty()) {
            return Optional.empty();
        }
        var noun = match.words().stream().filter(Hit::isNoun).reduce((one, two) -> two);
        return noun.map(hit -> AgreementMention.newBuilder()
                .setName(AgreementNamer.name(line, hit))
                .setStage(match.construction().value().orElseThrow())
                .setParties(involved.stream().sorted().toList())
                .build());
    }

    private Optional<String> named(Optional<String> given, Match match) {
        return given.map(text -> text.equals(Construction.NAMED) ? valueOf(match) : text);
    }

    private static String valueOf(Match match) {
        return match.words().stream()
                .map(hit -> hit.word().value())
                .filter(value -> !value.isEmpty())
                .reduce((one, two) -> two)
                .orElse("");
    }

    private String label(Match match) {
        var word = match.last();
        return line.text(word.from(), word.to());
    }
}
