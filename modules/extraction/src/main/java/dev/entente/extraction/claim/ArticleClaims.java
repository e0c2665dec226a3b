package dev.entente.extraction.claim;

import dev.entente.extraction.actor.Actor;
import dev.entente.extraction.actor.ActorLexicon;
import dev.entente.extraction.date.Anchor;
import dev.entente.extraction.date.DateGrammar;
import dev.entente.extraction.date.Tense;
import dev.entente.extraction.frame.Frame;
import dev.entente.extraction.frame.FrameFinder;
import dev.entente.extraction.frame.Line;
import dev.entente.extraction.language.Language;
import dev.entente.extraction.lexicon.Lexicon;
import dev.entente.extraction.reference.Discourse;
import dev.entente.extraction.reference.Speakers;
import dev.entente.extraction.text.ReadArticle;
import dev.entente.extraction.text.Sentence;
import dev.entente.model.Claim;
import dev.entente.model.Edtf;
import dev.entente.model.Ontology;
import dev.entente.model.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    public ArticleClaims(
            Lexicon lexicon, ActorLexicon actors, Language language, DateGrammar dates, Ontology ontology) {
        this.actors = actors;
        this.dates = dates;
        this.frames = new FrameFinder(lexicon, actors, language);
        this.speakers = new Speakers(actors);
        this.assembler = new ClaimAssembler(ontology, actors);
    }

    /** A sentence with its words looked up and its parties named. */
    private record Prepared(Line line, Optional<String> attributed) {}

    /** The claims of an article in the order of its text. */
    public List<Claim> of(ReadArticle article) {
        var prepared = article.sentences().stream()
                .map(sentence -> prepare(article, sentence))
                .toList();
        var quoted = speakerOfQuotations(prepared);
        var discourse = new Discourse(this::isOrganisation);
        var claims = new ArrayList<Claim>();
        for (var entry : prepared) {
            var section = entry.line.sentence().section();
            var speaker = speakers.ofSection(section)
                    .or(() -> hasQuotation(entry) ? Optional.ofNullable(quoted.get(entry)) : Optional.empty());
            discourse.speaks(speaker);
            claims.addAll(read(article, entry, speaker, discourse));
        }
        return Duplicates.remove(claims);
    }

    private Prepared prepare(ReadArticle article, Sentence sentence) {
        var line = frames.line(sentence);
        var parties = frames.parties(line, new Discourse(this::isOrganisation), article.published());
        return new Prepared(line, speakers.attributed(line, parties));
    }

    /** A quotation's words are those of whoever its paragraph names as speaking. */
    private static Map<Prepared, String> speakerOfQuotations(List<Prepared> prepared) {
        var byParagraph = new LinkedHashMap<Integer, String>();
        for (var entry : prepared) {
            entry.attributed.ifPresent(
                    actor -> byParagraph.putIfAbsent(entry.line.sentence().paragraph(), actor));
        }
        var speakers = new LinkedHashMap<Prepared, String>();
        for (var entry : prepared) {
            entry.attributed
                    .or(() -> Optional.ofNullable(
                            byParagraph.get(entry.line.sentence().paragraph())))
                    .ifPresent(actor -> speakers.put(entry, actor));
        }
        return speakers;
    }

    private boolean isOrganisation(String code) {
        return actors.actor(code)
                .filter(actor -> actor.type() == Actor.Type.ORGANISATION)
                .isPresent();
    }

    private static boolean hasQuotation(Prepared entry) {
        return !entry.line.sentence().quotations().isEmpty();
    }

    private List<Claim> read(ReadArticle article, Prepared entry, Optional<String> speaker, Discourse discourse) {
        var line = entry.line;
        var parties = frames.parties(line, discourse, article.published());
        var found = frames.find(line, parties, discourse);
        var claims = new ArrayList<Claim>();
        for (var frame : found) {
            var dated = date(article, line, frame, found);
            var told = new ClaimAssembler.Told(speaker.or(entry::attributed), List.of());
            claims.addAll(assembler.assemble(article.id(), article.text(), line, frame, dated, told));
        }
        discourse.name(parties);
        frames.documents(line).forEach(discourse::name);
        found.forEach(discourse::tell);
        return claims;
    }

    private Dating.Dated date(ReadArticle article, Line line, Frame frame, List<Frame> found) {
        var anchor = article.published().map(Anchor::published).orElse(Anchor.NONE);
        var tense = frame.status() == Status.PLANNED ? Tense.FUTURE : Tense.PAST;
        Optional<Edtf> published = article.published();
        return Dating.date(frame, found, dates.find(line.sentence().tokens(), anchor, tense), published);
    }
}
