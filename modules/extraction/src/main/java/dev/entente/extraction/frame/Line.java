package dev.entente.extraction.frame;

import dev.entente.extraction.actor.Mention;
import dev.entente.extraction.lexicon.ClassBits;
import dev.entente.extraction.lexicon.Construction;
import dev.entente.extraction.lexicon.Element;
import dev.entente.extraction.lexicon.Hit;
import dev.entente.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A sentence with the words of the lexicon and the actors found in it. */
public final class Line {
    private static final Hit[] NO_HITS = {};

    private final Sentence sentence;
    private final String[] words;
    private final List<Mention> mentions;
    private final Hit[][] hitsAt;
    /** The {@link ClassBits} of the words that begin at each token. */
    private final long[] classesAt;
    /** Of those that end before each token. */
    private final long[] classesBefore;
    /** Of all words. */
    private long firstBits;

    private long secondBits;
    private final boolean[] verbAt;
    private final List<Hit> heads = new ArrayList<>();

    private final Mention[] mentionAt;
    /** What each token is, as {@link Tags} has it. */
    private final byte[] tags;

    private final boolean promising;
    private final Supplier<Arcs> parser;
    private Arcs arcs;

    private Line(
            Sentence sentence,
            List<String> words,
            List<Mention> mentions,
            List<Hit> hits,
            String[] tags,
            boolean promising,
            Supplier<Arcs> parser) {
        this.promising = promising;
        this.parser = parser;
        this.sentence = sentence;
        this.tags = Tags.of(tags);
        this.words = words.toArray(String[]::new);
        this.mentions = mentions;
        this.hitsAt = new Hit[words.size()][];
        Arrays.fill(hitsAt, NO_HITS);
        this.classesAt = new long[words.size()];
        this.classesBefore = new long[words.size() + 1];
        this.verbAt = new boolean[words.size()];
        for (int from = 0, to; from < hits.size(); from = to) {
            var token = hits.get(from).from();
            for (to = from; to < hits.size() && hits.get(to).from() == token; to++) {
                note(hits.get(to));
            }
            hitsAt[token] = hits.subList(from, to).toArray(NO_HITS);
        }
        this.mentionAt = new Mention[words.size()];
        for (var mention : mentions) {
            for (int i = mention.from(); i < mention.to(); i++) {
                mentionAt[i] = mention;
            }
        }
    }

    private void note(Hit hit) {
        var bit = ClassBits.first(hit.classHash());
        classesAt[hit.from()] |= bit;
        classesBefore[hit.to()] |= bit;
        firstBits |= bit;
        secondBits |= ClassBits.second(hit.classHash());
        verbAt[hit.from()] |= hit.isVerb();
        if (!hit.constructions().isEmpty()) {
            heads.add(hit);
        }
    }

    /** A sentence whose words were looked up; those that are another part of speech here are dropped. */
    static Line of(
            Sentence sentence,
            List<String> words,
            List<Mention> mentions,
            List<Hit> found,
            String[] tags,
            Supplier<Arcs> parser) {
        var hits = new Homographs(words, tags, mentions).asTagged(found);
        return new Line(sentence, words, mentions, hits, tags, true, parser);
    }

    /** A sentence that tells nothing of actors, and so needs no closer look. */
    static Line idle(Sentence sentence, List<String> words, List<Mention> mentions) {
        var tags = new String[words.size()];
        Arrays.fill(tags, "");
        return new Line(sentence, words, mentions, List.of(), tags, false, () -> {
            throw new IllegalStateException("A sentence that tells nothing is not parsed");
        });
    }

    /** False where there is no word or no actor to make a frame of. */
    public boolean isPromising() {
        return promising;
    }

    /** The sentence's arcs, parsed when first asked for: most sentences tell of no deed, and need none. */
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

    /** The words of the lexicon that begin at the token. */
    public List<Hit> hitsAt(int token) {
        return Arrays.asList(hits(token));
    }

    private Hit[] hits(int token) {
        return token < 0 || token >= hitsAt.length ? NO_HITS : hitsAt[token];
    }

    /** The words that begin at the token; perhaps none where none of them is of the class. */
    private Hit[] hits(int token, String wordClass) {
        return token < 0 || token >= classesAt.length || (classesAt[token] & ClassBits.first(wordClass)) == 0
                ? NO_HITS
                : hitsAt[token];
    }

    /** The words with which a construction may begin, in their order. */
    List<Hit> heads() {
        return heads;
    }

    /** False where the sentence lacks a word that the construction needs beside its head. */
    boolean mayHold(Construction construction) {
        var pattern = construction.pattern();
        for (int i = 1; i < pattern.size(); i++) {
            var element = pattern.get(i);
            if (element.isClass()
                    && !element.optional()
                    && ((firstBits & element.firstBits()) == 0 || (secondBits & element.secondBits()) == 0)) {
                return false;
            }
        }
        return true;
    }

    /** False where no word at the token can stand in a place of a pattern. */
    boolean mayBegin(int token, Element element) {
        return token >= 0 && token < classesAt.length && (classesAt[token] & element.firstBits()) != 0;
    }

    /** True where a verb of the lexicon begins at the token. */
    boolean hasVerb(int token) {
        return token >= 0 && token < verbAt.length && verbAt[token];
    }

    /** The longest word of the class that begins at the token. */
    public Optional<Hit> hit(int token, String wordClass) {
        Hit longest = null;
        for (var hit : hits(token, wordClass)) {
            if (hit.is(wordClass) && (longest == null || hit.to() > longest.to())) {
                longest = hit;
            }
        }
        return Optional.ofNullable(longest);
    }

    /** True where a word of the class begins at the token. */
    public boolean is(int token, String wordClass) {
        for (var hit : hits(token, wordClass)) {
            if (hit.is(wordClass)) {
                return true;
            }
        }
        return false;
    }

    /** The longest word of the class that ends just before the token. */
    public Optional<Hit> hitBefore(int end, String wordClass) {
        return Optional.ofNullable(longestBefore(end, wordClass));
    }

    /** True where a word of the class ends just before the token. */
    boolean endsBefore(int end, String wordClass) {
        return longestBefore(end, wordClass) != null;
    }

    private Hit longestBefore(int end, String wordClass) {
        if (end <= 0
                || end >= classesBefore.length
                || (classesBefore[end] & ClassBits.first(wordClass)) == 0) {
            return null;
        }
        for (int from = Math.max(0, end - 5); from < end; from++) {
            for (var hit : hits(from, wordClass)) {
                if (hit.to() == end && hit.is(wordClass)) {
                    return hit;
                }
            }
        }
        return null;
    }

    /** The longest word of the class that holds the token, of those of four tokens at most. */
    Optional<Hit> hitOver(int token, String wordClass) {
        Hit longest = null;
        for (int from = Math.max(0, token - 3); from <= token; from++) {
            for (var hit : hits(from, wordClass)) {
                if (hit.to() > token && hit.is(wordClass) && (longest == null || hit.length() > longest.length())) {
                    longest = hit;
                }
            }
        }
        return Optional.ofNullable(longest);
    }

    /** True where the token begins with a capital letter and is no mention's. */
    public boolean isCapitalised(int token) {
        return token >= 0 && token < size() && Character.isUpperCase(form(token).codePointAt(0));
    }
}
