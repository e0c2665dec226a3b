package dev.entente.streams.extraction;

import dev.entente.model.Article;
import dev.entente.model.Pair;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is remembered of an article between its revisions: never its text, which whoever wants it finds at partition and
 * offset.
 *
 * @param revision the highest revision seen
 * @param known known time of that revision, never before that of an earlier one
 * @param outcome what became of it
 * @param digest SHA-256 of the whole record, to know a duplicate by; empty where it was withdrawn
 * @param pairs pairs that have claims of it, which the next revision must replace
 * @param claims how many claims were read from it
 * @param partition where its text lies
 * @param offset where its text lies
 * @param text SHA-256 of its text, to know copies under other ids by; empty where it has none, was withdrawn, or was
 *     last read by a release that did not keep it
 * @param taken records of other partitions that were redriven to this one, so that none is taken twice
 */
public record ArticleEntry(
        long revision,
        Instant known,
        Outcome outcome,
        String digest,
        SortedSet<Pair> pairs,
        int claims,
        int partition,
        long offset,
        String text,
        Set<Redrive> taken) {

    public ArticleEntry {
        pairs = Collections.unmodifiableSortedSet(new TreeSet<>(pairs));
        taken = Set.copyOf(taken);
    }

    /** True where the record says what was read last, so that it changes nothing. */
    public boolean says(Article article) {
        return digest.equals(RecordDigest.of(article));
    }

    /** The same entry under a later revision that says the same. */
    ArticleEntry atRevision(long later, Set<Redrive> redriven) {
        return new ArticleEntry(later, known, outcome, digest, pairs, claims, partition, offset, text, redriven);
    }

    /**
     * The pairs that a revision about these pairs has to write to: what it says something of, and what it no longer
     * does.
     */
    SortedSet<Pair> pairsWith(Set<Pair> more) {
        var all = new TreeSet<>(pairs);
        all.addAll(more);
        return all;
    }
}
