package dev.entente.evaluation.merge;

import dev.entente.ledger.Days;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Clusters coded mentions by the ledger's rules.
 *
 * <p>Within a lane, mentions are of one event where they fall into one block of {@link Days}. Across pairs, what a
 * report tells of many parties in one breath is one event: here as in the reading of articles, neighbouring sentences
 * that share an actor and an event type.
 */
public final class Clustering {
    /** How far apart two sentences of one report may stand that tell of one event. */
    private static final int NEAR_SENTENCES = 3;

    private final List<CodedMention> mentions;
    private final Map<String, String> parents = new HashMap<>();

    private Clustering(List<CodedMention> mentions) {
        this.mentions = mentions;
    }

    /** The cluster of each mention, by the mention's id, in the order of the mentions. */
    public static Map<String, String> of(List<CodedMention> mentions) {
        var clustering = new Clustering(mentions);
        clustering.joinBlocks();
        clustering.joinNeighbours();
        var clusters = new LinkedHashMap<String, String>();
        mentions.forEach(mention -> clusters.put(mention.id(), clustering.root(mention.id())));
        return clusters;
    }

    private void joinBlocks() {
        var lanes = mentions.stream().collect(Collectors.groupingBy(CodedMention::lane));
        for (var lane : lanes.values()) {
            var told = new HashSet<Long>();
            lane.forEach(mention -> told.add(mention.date().toEpochDay()));
            var days = new Days(told::contains);
            var firstOfBlock = new HashMap<Long, String>();
            lane.forEach(mention -> join(
                    mention.id(),
                    firstOfBlock.computeIfAbsent(days.first(mention.date().toEpochDay()), day -> mention.id())));
        }
    }

    private void joinNeighbours() {
        var reports = mentions.stream().collect(Collectors.groupingBy(CodedMention::document));
        for (var report : reports.values()) {
            for (var one : report) {
                for (var other : report) {
                    if (one.code().equals(other.code())
                            && Math.abs(one.sentence() - other.sentence()) <= NEAR_SENTENCES
                            && one.sharesActorWith(other)) {
                        join(one.id(), other.id());
                    }
                }
            }
        }
    }

    private void join(String one, String other) {
        parents.put(root(one), root(other));
    }

    private String root(String id) {
        var root = id;
        while (!parents.getOrDefault(root, root).equals(root)) {
            root = parents.get(root);
        }
        return root;
    }
}
