package dev.entente.ledger;

import dev.entente.model.ClaimSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** The ways in which the same claim sets may come. */
final class Arrivals {
    private Arrivals() {}

    /** The same sets in another order, some of them twice. */
    static List<ClaimSet> shuffledWithDuplicates(List<ClaimSet> history, Random random) {
        var sets = new ArrayList<>(history);
        history.stream().filter(set -> random.nextInt(3) == 0).forEach(sets::add);
        Collections.shuffle(sets, random);
        return sets;
    }

    /** The same sets, each article about one of several pairs. */
    static List<ClaimSet> spread(List<ClaimSet> history, List<String> pairs, Random random) {
        var pairOf = new TreeMap<String, String>();
        return history.stream()
                .map(set -> ClaimSet.newBuilder(set)
                        .setPair(pairOf.computeIfAbsent(
                                set.getDocument().getArticle(), article -> pairs.get(random.nextInt(pairs.size()))))
                        .build())
                .toList();
    }
}
