package dev.entente.streams.extraction;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.entente.extraction.Extraction;
import dev.entente.extraction.Extractor;
import dev.entente.model.Article;
import dev.entente.model.Cause;
import dev.entente.model.Claim;
import dev.entente.model.ClaimSet;
import dev.entente.model.Document;
import dev.entente.model.Pair;
import dev.entente.model.Reading;
import dev.entente.model.Topics;
import dev.entente.streams.error.Poison;
import dev.entente.streams.error.PoisonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an article's record does, given what is remembered of the article: a pure function, so that a preview in memory
 * and a rebuild decide as the topology does.
 */
public final class Intake {
    private static final long MAX_UTF8_BYTES = 3;
    private static final long CLAIM_BYTES = 4096;

    private final Extractor extractor;
    private final int maxSetBytes;
    private final Reading reading;

    public Intake(Extractor extractor) {
        this(extractor, Topics.MAX_ARTICLE_BYTES);
    }

    /** @param maxSetBytes the largest claim set that may be made of an article */
    Intake(Extractor extractor, int maxSetBytes) {
        this.extractor = extractor;
        this.maxSetBytes = maxSetBytes;
        this.reading = Reading.newBuilder()
                .setReader(extractor.versions().reader())
                .setLexicon(extractor.versions().lexicon())
                .setOntology(extractor.versions().ontology())
                .build();
    }

    /**
     * What to remember and to write.
     *
     * @param outcome what became of the record
     * @param entry what to remember of the article from now on
     * @param sets claim sets to write, one for each pair that the article speaks of or no longer does, in order of pair
     */
    public record Decision(Outcome outcome, ArticleEntry entry, List<ClaimSet> sets) {}

    /** Decides on a record, all at once, so that nothing is written of one that fails halfway. */
    public Decision decide(Optional<ArticleEntry> previous, Arrival arrival) {
        if (previous.isPresent() && hasSeen(previous.get(), arrival)) {
            return new Decision(Outcome.SUPERSEDED, previous.get(), List.of());
        }
        if (arrival.withdraws()) {
            return retract(previous, arrival);
        }
        var article = arrival.article().orElseThrow();
        var digest = RecordDigest.of(article);
        if (previous.isPresent() && previous.get().digest().equals(digest)) {
            return new Decision(
                    Outcome.DUPLICATE,
                    previous.get().atRevision(arrival.offset(), taken(previous, arrival)),
                    List.of());
        }
        return read(previous, arrival, article, digest);
    }

    private static boolean hasSeen(ArticleEntry previous, Arrival arrival) {
        return previous.revision() >= arrival.offset()
                || arrival.elsewhere().map(previous.taken()::contains).orElse(false);
    }

    private static Set<Redrive> taken(Optional<ArticleEntry> previous, Arrival arrival) {
        var taken = new HashSet<>(previous.map(ArticleEntry::taken).orElse(Set.of()));
        arrival.elsewhere().ifPresent(taken::add);
        return taken;
    }

    private Decision read(Optional<ArticleEntry> previous, Arrival arrival, Article article, String digest) {
        var extraction = extractor.extract(article);
        var known = known(previous, arrival);
        Map<Pair, List<Claim>> claims = extraction.claims().stream()
                .collect(groupingBy(claim -> Pair.of(claim.getSource(), claim.getTarget()), TreeMap::new, toList()));
        var cause =
                previous.isPresent() && previous.get().outcome() != Outcome.RETRACTED ? Cause.REVISED : Cause.PUBLISHED;
        var document = document(arrival, extraction);
        var sets = new ArrayList<ClaimSet>();
        for (var pair : previous.map(entry -> entry.pairsWith(claims.keySet()))
                .orElseGet(() -> new TreeSet<>(claims.keySet()))) {
            var set = set(pair, document, arrival, known, cause, claims.getOrDefault(pair, List.of()))
                    .build();
            requireWritable(set, article);
            sets.add(set);
        }
        var outcome = switch (extraction.outcome()) {
            case READ -> Outcome.READ;
            case OTHER_LANGUAGE -> Outcome.OTHER_LANGUAGE;
            case EMPTY -> Outcome.EMPTY;
        };
        var entry = new ArticleEntry(
                arrival.offset(),
                known,
                outcome,
                digest,
                new TreeSet<>(claims.keySet()),
                extraction.claims().size(),
                arrival.partition(),
                arrival.offset(),
                outcome == Outcome.EMPTY ? "" : extraction.hash(),
                taken(previous, arrival));
        return new Decision(outcome, entry, sets);
    }

    /**
     * A record that its topic refuses would stop the application at each start: the article is at fault, not the world.
     */
    private void requireWritable(ClaimSet set, Article article) {
        // No claim is larger than the text it quotes and the little that is said of it, so that most need no look.
        long bound =
                set.getClaims().size() * (MAX_UTF8_BYTES * article.getText().length() + CLAIM_BYTES);
        if (bound > maxSetBytes && size(set) > maxSetBytes) {
            throw new PoisonException(
                    Poison.TOO_MANY_CLAIMS,
                    "the article makes %d claims about %s, more than one record holds: publish it in parts"
                            .formatted(set.getClaims().size(), set.getPair()));
        }
    }

    private static int size(ClaimSet set) {
        try {
            return ClaimSet.getEncoder().encode(set).remaining();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An article never seen may be withdrawn: it is remembered, so that a late copy of it does not rise again. */
    private Decision retract(Optional<ArticleEntry> previous, Arrival arrival) {
        var known = known(previous, arrival);
        var document = Document.newBuilder()
                .setArticle(arrival.id())
                .setHash("")
                .setFingerprint(0)
                .setPartition(arrival.partition())
                .setOffset(arrival.offset())
                .build();
        var sets = previous.map(ArticleEntry::pairs).orElseGet(TreeSet::new).stream()
                .map(pair -> set(pair, document, arrival, known, Cause.RETRACTED, List.of())
                        .setReason(arrival.reason().orElse(null))
                        .build())
                .toList();
        var entry = new ArticleEntry(
                arrival.offset(),
                known,
                Outcome.RETRACTED,
                "",
                new TreeSet<>(),
                0,
                arrival.partition(),
                arrival.offset(),
                "",
                taken(previous, arrival));
        return new Decision(Outcome.RETRACTED, entry, sets);
    }

    private ClaimSet.Builder set(
            Pair pair, Document document, Arrival arrival, Instant known, Cause cause, List<Claim> claims) {
        return ClaimSet.newBuilder()
                .setPair(pair.key())
                .setDocument(document)
                .setRevision(arrival.offset())
                .setReading(reading)
                .setKnown(known)
                .setCause(cause)
                .setClaims(claims);
    }

    private static Document document(Arrival arrival, Extraction extraction) {
        return Document.newBuilder()
                .setArticle(arrival.id())
                .setTitle(extraction.title().orElse(null))
                .setSource(extraction.source().orElse(null))
                .setUrl(arrival.article().flatMap(Article::getUrl).orElse(null))
                .setPublished(extraction.published().map(Object::toString).orElse(null))
                .setHash(extraction.hash())
                .setFingerprint(extraction.fingerprint())
                .setPartition(arrival.partition())
                .setOffset(arrival.offset())
                .build();
    }

    /** The broker's clock may step back between two leaders; what we knew may not. */
    private static Instant known(Optional<ArticleEntry> previous, Arrival arrival) {
        return previous.map(ArticleEntry::known)
                .filter(before -> before.isAfter(arrival.appended()))
                .orElse(arrival.appended());
    }
}
