package dev.entente.evaluation.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Two actors without a direction; one actor with itself is a pair of one. */
final class Pairs {
    private Pairs() {}

    static Set<String> of(String a, String b) {
        var pair = new TreeSet<String>();
        pair.add(a);
        pair.add(b);
        return pair;
    }

    static Set<String> of(JsonNode codes) {
        return of(codes.path(0).asText(), codes.path(1).asText());
    }
}
