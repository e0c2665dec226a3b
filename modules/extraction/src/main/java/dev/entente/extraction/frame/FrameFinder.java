package dev.entente.extraction.frame;

import dev.entente.extraction.actor.ActorLexicon;
import dev.entente.extraction.language.Language;
import dev.entente.extraction.lexicon.Construction;
import dev.entente.extraction.lexicon.Hit;
import dev.entente.extraction.lexicon.Lexicon;
import dev.entente.extraction.lexicon.Opening;
import dev.entente.extraction.memory.Spelling;
import dev.entente.extraction.reference.Discourse;
import dev.entente.extraction.text.Sentence;
import dev.entente.model.Edtf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the frames of a sentence: every construction whose parties are known. */
public final class FrameFinder {
    private final Lexicon lexicon;
    private final ActorLexicon actors;
    private final FacetSubjects subjects;
    private final Masker masker;
    private final PartyChunker chunker;

    public FrameFinder(Lexicon lexicon, ActorLexicon actors, Language language, FacetSubjects subjects) {
        this.lexicon = lexicon;
        this.actors = actors;
        this.subjects = subjects;
        this.masker = new Masker(language);
        this.chunker = new PartyChunker(actors);
    }

    /** Looks up a sentence's words and actors. */
    public Glance look(Sentence sentence) {
        var tokens = new Spelling[sentence.tokens().size()];
        var words = new String[tokens.length];
        var openings = new Opening[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = sentence.tokens().get(i).spelling();
            openings[i] = lexicon.opening(tokens[i]);
            words[i] = openings[i].word();
        }
        return new Glance(
                sentence,
                Arrays.asList(tokens),
                Arrays.asList(words),
                actors.mentions(Arrays.asList(tokens)),
                lexicon.find(openings));
    }

    /** Reads a sentence that was looked at: it is tagged where it is promising. */
    public Line line(Glance glance) {
        if (!isPromising(glance)) {
            return Line.idle(glance.sentence(), glance.words(), glance.mentions());
        }
        var masked = masker.tag(glance.tokens(), glance.mentions());
        return Line.of(
                glance.sentence(), glance.words(), glance.mentions(), glance.hits(), masked.tags(), masked::arcs);
    }

    /** The gate: only a sentence with someone to act and a word that tells of acting is tagged and read. */
    private boolean isPromising(Glance glance) {
        return mayTell(glance) || glance.hasSomeone() && glance.has("SAY");
    }

    /** True where a frame may be found in a sentence: it has someone to act and a construction's head. */
    public boolean mayTell(Glance glance) {
        return glance.hasSomeone() && hasHead(glance.hits());
    }

    private static boolean hasHead(List<Hit> hits) {
        for (var hit : hits) {
            if (!hit.constructions().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The parties named or referred to, references resolved as far as the discourse tells. */
    public List<Party> parties(Line line, Discourse discourse, Optional<Edtf> published) {
        var named = Coordination.of(line, chunker.chunk(line, discourse, published));
        return Coordination.of(line, discourse.resolve(line, named));
    }

    /** The frames of a sentence in the order of its words. */
    public List<Frame> find(Line line, List<Party> parties, Context context) {
        var candidates = candidates(line);
        if (candidates.isEmpty()) {
            return List.of();
        }
        var frames = new ArrayList<Frame>();
        var builder = new FrameBuilder(line, parties, context, subjects);
        var matcher = new Matcher(line);
        var told = new boolean[line.size()];
        for (var candidate : candidates) {
            var head = candidate.head();
            if (told[head.from()]) {
                continue;
            }
            var match = matcher.match(candidate.construction(), head);
            var frame = match.flatMap(builder::build);
            if (frame.isPresent()) {
                match.get()
                        .words()
                        .forEach(word -> Arrays.fill(told, word.from(), AgreementNamer.end(line, word), true));
                frames.add(frame.get());
            }
        }
        frames.sort(Comparator.comparingInt(Frame::begin));
        return frames;
    }

    /** The documents that a sentence calls by their full name: "the Alma-Ata Declaration". */
    public List<String> documents(Line line) {
        var names = new ArrayList<String>();
        for (int at = 0; at < line.size(); at++) {
            if (line.is(at, "AGREEMENT") && line.isCapitalised(at)) {
                names.add(AgreementNamer.name(line, line.hit(at, "AGREEMENT").orElseThrow()));
            }
        }
        return names;
    }

    /** A construction and the word in the sentence that may be its head. */
    private record Candidate(Construction construction, Hit head) implements Comparable<Candidate> {
        /**
         * Verbs before nouns, so that "hold talks" is read before "talks"; at each word the construction that asks for
         * most first, and of a word and a phrase the phrase.
         */
        @Override
        public int compareTo(Candidate other) {
            if (head.isNoun() != other.head.isNoun()) {
                return head.isNoun() ? 1 : -1;
            }
            if (head.from() != other.head.from()) {
                return head.from() - other.head.from();
            }
            return head.to() != other.head.to()
                    ? other.head.to() - head.to()
                    : other.construction.pattern().size()
                            - construction.pattern().size();
        }
    }

    /** In the order in which they are to be tried. */
    private static List<Candidate> candidates(Line line) {
        var candidates = new ArrayList<Candidate>();
        for (var head : line.hits().heads()) {
            if (line.mentionAt(head.from()).isEmpty()) {
                for (var construction : head.constructions()) {
                    if (line.hits().mayHold(construction)) {
                        candidates.add(new Candidate(construction, head));
                    }
                }
            }
        }
        Collections.sort(candidates);
        return candidates;
    }
}
