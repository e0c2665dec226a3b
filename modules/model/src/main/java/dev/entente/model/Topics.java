package dev.entente.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every topic of Entente, declared once: main code, tests and {@code entente topics} all read it here. */
public final class Topics {
    /**
     * Enough for the world's news many times over, and few enough for one machine. The count never changes after the
     * first record: a pair's history must stay in one partition.
     */
    public static final int DEFAULT_PARTITIONS = 8;

    /** The largest article that is read, in bytes of its record. */
    public static final int MAX_ARTICLE_BYTES = 8 * 1024 * 1024;

    /** As large as the largest article: what is made of one is no larger, and is never refused. */
    private static final Map<String, String> LARGE = Map.of("max.message.bytes", Integer.toString(MAX_ARTICLE_BYTES));

    private static final Map<String, String> FOREVER =
            and(LARGE, "cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");

    private final int partitions;

    private Topics(int partitions) {
        this.partitions = partitions;
    }

    /** The topics with the default number of partitions. */
    public static Topics standard() {
        return withPartitions(DEFAULT_PARTITIONS);
    }

    /** The topics spread over this many partitions each. */
    public static Topics withPartitions(int partitions) {
        return new Topics(partitions);
    }

    /** Articles, keyed by article id; the broker stamps them, so that known time is its and not the producer's. */
    public Topic<Article> articles() {
        return new Topic<>(
                "entente.articles", Article.class, partitions, and(FOREVER, "message.timestamp.type", "LogAppendTime"));
    }

    /** What analysts and curated tables decide about claims, keyed by pair. */
    public Topic<Ruling> rulings() {
        return new Topic<>(
                "entente.rulings", Ruling.class, partitions, and(FOREVER, "message.timestamp.type", "LogAppendTime"));
    }

    /** Claims, keyed by pair, one record for each article and pair. */
    public Topic<ClaimSet> claims() {
        return new Topic<>("entente.claims", ClaimSet.class, partitions, FOREVER);
    }

    /** The present state of each pair, keyed by pair. */
    public Topic<Relationship> relationships() {
        return new Topic<>(
                "entente.relationships", Relationship.class, partitions, and(LARGE, "cleanup.policy", "compact"));
    }

    /** What changed, keyed by pair, in the order of each pair's sequence. */
    public Topic<RelationshipChange> relationshipChanges() {
        return new Topic<>("entente.relationship-changes", RelationshipChange.class, partitions, FOREVER);
    }

    /** Merged events as they come, grow and go, keyed by pair. */
    public Topic<Event> events() {
        return new Topic<>("entente.events", Event.class, partitions, FOREVER);
    }

    /** Articles that could not be read, byte for byte, with the cause in their headers. */
    public Topic<Article> articlesDlq() {
        return new Topic<>(
                "entente.articles.dlq",
                Article.class,
                partitions,
                // Room for the headers on top of the largest article.
                and(FOREVER, "max.message.bytes", Integer.toString(MAX_ARTICLE_BYTES + 1024 * 1024)));
    }

    /** Claim sets that could not be folded, byte for byte, with the cause in their headers. */
    public Topic<ClaimSet> claimsDlq() {
        return new Topic<>(
                "entente.claims.dlq", ClaimSet.class, partitions, articlesDlq().configuration());
    }

    /** What people want to hear of, keyed by the alert's id. */
    public Topic<Alert> alerts() {
        return new Topic<>("entente.alerts", Alert.class, partitions, Map.of("cleanup.policy", "compact"));
    }

    /** All of them, in the order of an article's way through the house. */
    public List<Topic<?>> all() {
        return List.of(
                articles(),
                articlesDlq(),
                rulings(),
                claims(),
                claimsDlq(),
                events(),
                relationships(),
                relationshipChanges(),
                alerts());
    }

    private static Map<String, String> and(Map<String, String> base, String... more) {
        var all = new HashMap<>(base);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }
}
