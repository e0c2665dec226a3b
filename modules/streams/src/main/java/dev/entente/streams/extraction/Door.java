package dev.entente.streams.extraction;

import dev.entente.ledger.Rulings;
import dev.entente.model.Article;
import dev.entente.model.Claim;
import dev.entente.model.ClaimSet;
import dev.entente.model.Edtf;
import dev.entente.model.Pair;
import dev.entente.model.Ruling;
import dev.entente.streams.Placement;
import dev.entente.streams.error.Poison;
import dev.entente.streams.error.PoisonException;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;

/**
 * Admits a decoded article or ruling, or says why it can't be taken in.
 *
 * @param partitions how many its topic has
 */
public record Door(int partitions) {

    /**
     * The record as an arrival.
     *
     * @param key the record's key; null where it has none
     * @param value the record's value; null where it withdraws
     * @param timestamp when the broker took it in, in milliseconds since the epoch
     * @throws PoisonException where the key is missing, is not the article's id, or belongs to another partition
     */
    public Arrival admit(String key, Article value, Headers headers, int partition, long offset, long timestamp) {
        requirePlace(key, partition);
        requireId(key, value);
        var origin = Redrive.origin(headers);
        // Offsets of another partition are no revisions of this one: a record placed anew counts from here.
        var here = origin.filter(first -> first.partition() == partition);
        return new Arrival(
                key,
                Optional.ofNullable(value),
                partition,
                here.map(Redrive::offset).orElse(offset),
                Instant.ofEpochMilli(timestamp),
                here.isPresent() ? Optional.empty() : origin);
    }

    /**
     * The ruling as the claim set that it is.
     *
     * @param key the record's key; null where it has none
     * @param ruling the record's value; null where there is none
     * @param timestamp when the broker took it in, in milliseconds since the epoch
     * @throws PoisonException where the key is missing, is not the pair ruled on, or belongs to another partition, or
     *     the ruling rules on nothing
     */
    public ClaimSet admitRuling(
            String key, Ruling ruling, Headers headers, int partition, long offset, long timestamp) {
        requirePlace(key, partition);
        if (ruling == null) {
            throw new PoisonException(
                    Poison.INVALID_VALUE,
                    "a ruling is taken back by the same ruling with withdrawn set, not by a null");
        }
        if (!key.equals(ruling.getPair())) {
            throw new PoisonException(
                    Poison.INVALID_KEY,
                    "the key '%s' is not the pair '%s' that is ruled on".formatted(key, ruling.getPair()));
        }
        try {
            Pair.parse(key);
            ruling.getAdded().ifPresent(claim -> requireOf(claim, key));
            var revision = Redrive.origin(headers)
                    .filter(first -> first.partition() == partition)
                    .map(Redrive::offset)
                    .orElse(offset);
            return Rulings.toClaimSet(ruling, partition, revision, Instant.ofEpochMilli(timestamp));
        } catch (IllegalArgumentException e) {
            throw new PoisonException(Poison.INVALID_VALUE, e.getMessage(), e);
        }
    }

    /** The key must lie where Kafka's own partitioner places it. */
    private void requirePlace(String key, int partition) {
        if (key == null || key.isEmpty()) {
            throw new PoisonException(
                    Poison.NULL_KEY, "the record has no key: write it again with the id that its value has");
        }
        var home = Placement.partition(key, partitions);
        if (home != partition) {
            throw new PoisonException(
                    Poison.MISROUTED,
                    "the key '%s' belongs to partition %d, not %d: set the producer's partitioner to murmur2_random (librdkafka), or redrive"
                            .formatted(key, home, partition));
        }
    }

    private static void requireOf(Claim claim, String pair) {
        if (!Pair.of(claim.getSource(), claim.getTarget()).key().equals(pair)) {
            throw new IllegalArgumentException("the claim that it adds is about %s and %s, not about %s"
                    .formatted(claim.getSource(), claim.getTarget(), pair));
        }
        claim.getDate().ifPresent(Edtf::parse);
    }

    private static void requireId(String key, Article value) {
        if (value != null && !value.getId().equals(key)) {
            throw new PoisonException(
                    Poison.INVALID_KEY,
                    "the key '%s' is not the article's id '%s': write it again with the same"
                            .formatted(key, value.getId()));
        }
    }
}
