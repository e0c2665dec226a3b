package dev.entente.extraction.claim;

import dev.entente.extraction.actor.Actor;
import dev.entente.extraction.actor.ActorLexicon;
import dev.entente.extraction.date.DateGrammar;
import dev.entente.extraction.frame.FacetSubjects;
import dev.entente.extraction.frame.Frame;
import dev.entente.extraction.frame.FrameFinder;
import dev.entente.extraction.frame.Glance;
import dev.entente.extraction.frame.Line;
import dev.entente.extraction.language.Language;
import dev.entente.extraction.lexicon.Lexicon;
import dev.entente.extraction.reference.Discourse;
import dev.entente.extraction.reference.Speakers;
import dev.entente.extraction.text.Dateline;
import dev.entente.extraction.text.ReadArticle;
import dev.entente.extraction.text.Section;
import dev.entente.model.Claim;
import dev.entente.model.Edtf;
import dev.entente.model.EventType;
import dev.entente.model.Ontology;
import dev.entente.model.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the claims of one article after another: sentence by sentence, remembering what was said before. */
public final class ArticleClaims {
    private final ActorLexicon actors;
    private final DateGrammar dates;
    private final FrameFinder frames;
    private final Speakers speakers;
    private final ClaimAssembler assembler;
    private final Tenures tenures = new Tenures();

    public ArticleClaims(
            Lexicon lexicon, ActorLexicon actors, Language language, DateGrammar dates, Ontology ontology) {
        this.actors = actors;
        this.dates = dates;
        var subjects = new FacetSubjects(ontology, actors);
        this.frames = new FrameFinder(lexicon, actors, language, subjects);
        this.speakers = new Speakers(actors);
        this.assembler = new ClaimAssembler(ontology, subjects);
    }

    /** The claims of an article in the order of its text. */
    public List<Claim> of(ReadArticle article) {
        var glances = article.sentences().stream().map(frames::look).toList();
        var last = lastThatMayTell(glances);
        if (last < 0) {
            return List.of();
        }
        var sections = speakersOfSections(article);
        if (!new Cast(actors, article.published()).hasTwo(sections, glances)) {
            return List.of();
        }
        var lines = new Lines(glances, frames::line);
        var quotes = new Quotes(lines, line -> attributed(article, line));
        var discourse = new Discourse(this::isOrganisation);
        discourse.converse(sections.stream().flatMap(Optional::stream).toList());
        var timeline = new Timeline(dates, article.published());
        var corrections = new Corrections();
        var drafts = new ArrayList<Draft>();
        for (var i = 0; i <= last; i++) {
            var sentence = i;
            Supplier<Optional<String>> speaker = () -> sections.get(sentence)
                    .or(() -> quotes.speaker(sentence))
                    .or(() -> speakers.isPronoun(lines.get(sentence)) ? discourse.person() : Optional.empty());
            discourse.speaks(speaker);
            var told = read(article, lines.get(i), speaker, discourse, timeline);
            corrections.note(lines.get(i), told);
            drafts.addAll(told);
        }
        return Duplicates.remove(drafts.stream()
                .map(corrections::apply)
                .flatMap(draft -> assembler.assemble(article.id(), article.text(), draft).stream())
                .toList());
    }

    /** Behind it, nothing that an article says makes a claim. */
    private int lastThatMayTell(List<Glance> glances) {
        var last = glances.size() - 1;
        while (last >= 0 && !frames.mayTell(glances.get(last))) {
            last--;
        }
        return last;
    }

    /** For each sentence who speaks in its section of a transcript. */
    private List<Optional<String>> speakersOfSections(ReadArticle article) {
        var bySection = new HashMap<Section, Optional<String>>();
        return article.sentences().stream()
                .map(sentence -> bySection.computeIfAbsent(sentence.section(), speakers::ofSection))
                .toList();
    }

    /** To whom a sentence attributes what it tells, as it stands alone. */
    private Optional<String> attributed(ReadArticle article, Line line) {
        return speakers.mayAttribute(line)
                ? speakers.attributed(
                        line, frames.parties(line, new Discourse(this::isOrganisation), article.published()))
                : Optional.empty();
    }

    private List<Draft> read(
            ReadArticle article,
            Line line,
            Supplier<Optional<String>> speaker,
            Discourse discourse,
            Timeline timeline) {
        if (!line.isPromising() && line.mentions().isEmpty()) {
            timeline.tell(line, Optional.empty());
            return List.of();
        }
        var parties = frames.parties(line, discourse, article.published());
        discourse.notice(parties);
        var found = frames.find(line, parties, discourse);
        var said =
                found.isEmpty() ? Optional.<String>empty() : speaker.get().or(() -> speakers.attributed(line, parties));
        var drafts = new ArrayList<Draft>();
        var consistent = true;
        Optional<Edtf> day = Optional.empty();
        for (var frame : found) {
            var dated = timeline.date(line, frame, found, isQuoted(line, frame));
            if (frame.onlyDated() && !dated.told()) {
                continue;
            }
            var flags = new ArrayList<>(Trait.flags(frame));
            if (dated.date()
                    .filter(date -> tenures.conflict(line, parties, frame, date))
                    .isPresent()) {
                flags.add(Trait.DATE_CONFLICT.name());
                consistent = false;
            }
            day = day.or(() -> dated.date().filter(date -> dated.told() && frame.status() == Status.OCCURRED));
            var told = new ClaimAssembler.Told(said, placeOfSpeech(article, line, frame), flags);
            drafts.add(new Draft(line, frame, dated, told));
        }
        if (consistent) {
            timeline.tell(line, day);
        }
        discourse.name(parties);
        frames.documents(line).forEach(discourse::name);
        found.forEach(discourse::tell);
        return drafts;
    }

    /** Who speaks of "our talks today" speaks where the talks were. */
    private static Optional<String> placeOfSpeech(ReadArticle article, Line line, Frame frame) {
        return article.dateline()
                .filter(dateline -> line.sentence().section().kind() == Section.Kind.SPEECH)
                .filter(dateline ->
                        frame.construction().type() == EventType.CONSULT && frame.status() == Status.OCCURRED)
                .flatMap(Dateline::place);
    }

    private static boolean isQuoted(Line line, Frame frame) {
        return line.sentence().isQuoted(frame.begin());
    }

    private boolean isOrganisation(String code) {
        return actors.actor(code)
                .filter(actor -> actor.type() == Actor.Type.ORGANISATION)
                .isPresent();
    }
}
