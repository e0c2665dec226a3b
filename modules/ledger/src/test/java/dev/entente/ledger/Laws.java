package dev.entente.ledger;

import dev.entente.model.ClaimSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What the property tests and the mutations that must break them have in common. */
final class Laws {
    private Laws() {}

    /** The same sets in another order, some of them twice. */
    static List<ClaimSet> shuffledWithDuplicates(List<ClaimSet> history, Random random) {
        var sets = new ArrayList<>(history);
        history.stream().filter(set -> random.nextInt(3) == 0).forEach(sets::add);
        Collections.shuffle(sets, random);
        return sets;
    }
}
