package dev.entente.extraction.claim;

import dev.entente.extraction.actor.Actor;
import dev.entente.extraction.actor.ActorLexicon;
import dev.entente.extraction.date.DateGrammar;
import dev.entente.extraction.frame.FacetSubjects;
import dev.entente.extraction.frame.Frame;
import dev.entente.extraction.frame.FrameFinder;
import dev.entente.extraction.frame.Line;
import dev.entente.extraction.language.Language;
import dev.entente.extraction.lexicon.Lexicon;
import dev.entente.extraction.reference.Discourse;
import dev.entente.extraction.reference.Speakers;
import dev.entente.extraction.text.Dateline;
import dev.entente.extraction.text.ReadArticle;
import dev.entente.extraction.text.Section;
import dev.entente.extraction.text.Sentence;
import dev.entente.model.Claim;
import dev.entente.model.Edtf;
import dev.entente.model.EventType;
import dev.entente.model.Ontology;
import dev.entente.model.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** A sentence with its words looked up and whom it names as speaking. */
    private record Prepared(Line line, Optional<String> attributed) {}

    /** The claims of an article in the order of its text. */
    public List<Claim> of(ReadArticle article) {
        var prepared = article.sentences().stream()
                .map(sentence -> prepare(article, sentence))
                .toList();
        var quoted = speakerByParagraph(prepared);
        var discourse = new Discourse(this::isOrganisation);
        discourse.converse(prepared.stream()
                .flatMap(entry -> speakers.ofSection(entry.line.sentence().section()).stream())
                .toList());
        var timeline = new Timeline(dates, article.published());
        var claims = new ArrayList<Claim>();
        for (var entry : prepared) {
            var sentence = entry.line.sentence();
            var speaker = speakers.ofSection(sentence.section())
                    .or(() -> sentence.quotations().isEmpty()
                            ? Optional.empty()
                            : entry.attributed.or(() -> Optional.ofNullable(quoted.get(sentence.paragraph()))));
            discourse.speaks(speaker);
            claims.addAll(read(article, entry.line, speaker, discourse, timeline));
        }
        return Duplicates.remove(claims);
    }

    private Prepared prepare(ReadArticle article, Sentence sentence) {
        var line = frames.line(sentence);
        if (!line.isPromising()) {
            return new Prepared(line, Optional.empty());
        }
        var parties = frames.parties(line, new Discourse(this::isOrganisation), article.published());
        return new Prepared(line, speakers.attributed(line, parties));
    }

    /** A quotation's words are those of whoever its paragraph names as speaking. */
    private static Map<Integer, String> speakerByParagraph(List<Prepared> prepared) {
        var speakers = new HashMap<Integer, String>();
        for (var entry : prepared) {
            entry.attributed.ifPresent(
                    actor -> speakers.putIfAbsent(entry.line.sentence().paragraph(), actor));
        }
        return speakers;
    }

    private List<Claim> read(
            ReadArticle article, Line line, Optional<String> speaker, Discourse discourse, Timeline timeline) {
        if (!line.isPromising() && line.mentions().isEmpty()) {
            timeline.tell(line, Optional.empty());
            return List.of();
        }
        var parties = frames.parties(line, discourse, article.published());
        discourse.notice(parties);
        var found = frames.find(line, parties, discourse);
        var said = speaker.or(() -> speakers.attributed(line, parties));
        var claims = new ArrayList<Claim>();
        var consistent = true;
        Optional<Edtf> day = Optional.empty();
        for (var frame : found) {
            var dated = timeline.date(line, frame, found, isQuoted(line, frame));
            if (frame.onlyDated() && !dated.told()) {
                continue;
            }
            var flags = dated.date()
                    .filter(date -> tenures.conflict(line, parties, frame, date))
                    .map(date -> List.of(Tenures.DATE_CONFLICT))
                    .orElse(List.of());
            consistent &= flags.isEmpty();
            day = day.or(() -> dated.date().filter(date -> dated.told() && frame.status() == Status.OCCURRED));
            var told = new ClaimAssembler.Told(said, placeOfSpeech(article, line, frame), flags);
            claims.addAll(assembler.assemble(article.id(), article.text(), line, frame, dated, told));
        }
        if (consistent) {
            timeline.tell(line, day);
        }
        discourse.name(parties);
        frames.documents(line).forEach(discourse::name);
        found.forEach(discourse::tell);
        return claims;
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
