package dev.entente.extraction.frame;

import dev.entente.extraction.actor.Mention;
import dev.entente.extraction.lexicon.Hit;
import dev.entente.extraction.text.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A sentence with the words of the lexicon and the actors found in it. */
public final class Line {
    private final Sentence sentence;
    private final String[] words;
    private final List<Mention> mentions;
    private final Hits hits;
    private final Mention[] mentionAt;
    /** What each token is, as {@link Tags} has it. */
    private final short[] tags;

    private final boolean promising;
    private final Supplier<Arcs> parser;
    private Arcs arcs;

    private Line(
            Sentence sentence,
            List<String> words,
            List<Mention> mentions,
            Mention[] mentionAt,
            List<Hit> hits,
            short[] tags,
            boolean promising,
            Supplier<Arcs> parser) {
        this.promising = promising;
        this.parser = parser;
        this.sentence = sentence;
        this.tags = tags;
        this.words = words.toArray(String[]::new);
        this.mentions = mentions;
        this.mentionAt = mentionAt;
        this.hits = new Hits(words.size(), hits);
    }

    /** A sentence whose words were looked up; those that are another part of speech here are dropped. */
    static Line of(
            Sentence sentence,
            List<String> words,
            List<Mention> mentions,
            List<Hit> found,
            short[] tags,
            Supplier<Arcs> parser) {
        var mentionAt = byToken(mentions, words.size());
        var hits = new Homographs(words, tags, mentionAt).asTagged(found);
        return new Line(sentence, words, mentions, mentionAt, hits, tags, true, parser);
    }

    /** A sentence that tells nothing of actors, and so needs no closer look. */
    static Line idle(Sentence sentence, List<String> words, List<Mention> mentions) {
        var size = words.size();
        return new Line(sentence, words, mentions, byToken(mentions, size), List.of(), new short[size], false, () -> {
            throw new IllegalStateException("A sentence that tells nothing is not parsed");
        });
    }

    private static Mention[] byToken(List<Mention> mentions, int size) {
        var at = new Mention[size];
        for (var mention : mentions) {
            Arrays.fill(at, mention.from(), mention.to(), mention);
        }
        return at;
    }

    /** False where there is no word or no actor to make a frame of. */
    public boolean isPromising() {
        return promising;
    }

    /**
     * The sentence's arcs, parsed when first asked for: most sentences tell of no deed, or of one that nothing puts in
     * doubt.
     */
    Arcs arcs() {
        if (arcs == null) {
            arcs = parser.get();
        }
        return arcs;
    }

    /** True where the token is a verb with a subject of its own. */
    public boolean isFinite(int token) {
        return isTagged(token, Tags.FINITE) && mentionAt[token] == null;
    }

    /** True where the token is a verb without tense, as after "to". */
    public boolean isInfinitive(int token) {
        return isTagged(token, Tags.INFINITIVE);
    }

    /** True where the token is a verb in -ing. */
    public boolean isGerund(int token) {
        return isTagged(token, Tags.GERUND);
    }

    /** True where the token is a verb in the present whose subject is one. */
    boolean isSingular(int token) {
        return isTagged(token, Tags.SINGULAR) && mentionAt[token] == null;
    }

    /** True where the token is an adjective. */
    boolean isAdjective(int token) {
        return isTagged(token, Tags.ADJECTIVE);
    }

    /** True where the token is a past participle. */
    public boolean isParticiple(int token) {
        return isTagged(token, Tags.PARTICIPLE);
    }

    /** True where the token is a noun, a name among them. */
    public boolean isNoun(int token) {
        return isTagged(token, Tags.NOUN);
    }

    /** True where the token is a noun and no name. */
    boolean isCommonNoun(int token) {
        return isTagged(token, Tags.COMMON_NOUN);
    }

    private boolean isTagged(int token, int kind) {
        return token >= 0 && token < tags.length && (tags[token] & kind) != 0;
    }

    public Sentence sentence() {
        return sentence;
    }

    public int size() {
        return words.length;
    }

    /** The token in small letters and with a plain apostrophe. */
    public String word(int token) {
        return token < 0 || token >= words.length ? "" : words[token];
    }

    /** The token as written. */
    public String form(int token) {
        return sentence.tokens().get(token).form();
    }

    /** The text of the tokens {@code [from, to)} with a space where the article has any. */
    public String text(int from, int to) {
        var text = new StringBuilder();
        for (int i = from; i < to; i++) {
            var apart = i > from
                    && sentence.tokens().get(i).begin()
                            > sentence.tokens().get(i - 1).end();
            text.append(apart ? " " : "").append(form(i));
        }
        return text.toString();
    }

    public List<Mention> mentions() {
        return mentions;
    }

    /** The actor or blocked phrase that holds the token. */
    public Optional<Mention> mentionAt(int token) {
        return token < 0 || token >= mentionAt.length ? Optional.empty() : Optional.ofNullable(mentionAt[token]);
    }

    /** The words of the lexicon. */
    Hits hits() {
        return hits;
    }

    /** The words of the lexicon that begin at the token. */
    public List<Hit> hitsAt(int token) {
        return hits.at(token);
    }

    /** True where a verb of the lexicon begins at the token. */
    boolean hasVerb(int token) {
        return hits.hasVerb(token);
    }

    /** The longest word of the class that begins at the token. */
    public Optional<Hit> hit(int token, String wordClass) {
        return Optional.ofNullable(hits.from(token, wordClass));
    }

    /** True where a word of the class begins at the token. */
    public boolean is(int token, String wordClass) {
        return hits.is(token, wordClass);
    }

    /** The longest word of the class that ends just before the token. */
    public Optional<Hit> hitBefore(int end, String wordClass) {
        return Optional.ofNullable(hits.before(end, wordClass));
    }

    /** True where a word of the class ends just before the token. */
    boolean endsBefore(int end, String wordClass) {
        return hits.before(end, wordClass) != null;
    }

    /** The longest word of the class that holds the token, of those of four tokens at most. */
    Optional<Hit> hitOver(int token, String wordClass) {
        return Optional.ofNullable(hits.over(token, wordClass));
    }

    /** True where the token begins with a capital letter and is no mention's. */
    public boolean isCapitalised(int token) {
        return token >= 0
                && token < size()
                && sentence.tokens().get(token).spelling().isCapitalised();
    }
}
