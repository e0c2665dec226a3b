package dev.entente.extraction.classify;

import dev.entente.model.EventType;
import java.util.Set;

/** What becomes of an act that is denied, only to come, or asked for. */
enum Mood {
    DONE,
    DENIED,
    TO_COME,
    OBLIGED;

    private static final int REACH = 4;
    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "never", "no", "neither", "nor", "fail", "without");
    private static final Set<String> FUTURES = Set.of("will", "would", "shall", "'ll", "wo", "could", "may", "might");
    private static final Set<String> OBLIGATIONS = Set.of("must", "should", "ought");
    private static final Set<String> INTENTIONS = Set.of("vow", "pledge", "promise", "plan", "intend", "prepare", "be");
    private static final Set<String> AUXILIARIES = Set.of("be", "have", "do", "get", "fail");
    private static final Set<String> STOPS = Set.of(",", "that", "and", "but");

    /** The mood in which a token stands, by the small words before it. */
    static Mood of(Scene scene, int head) {
        var mood = DONE;
        var canBeToCome = !scene.parse().isNoun(head);
        for (int token = head - 1; token >= Math.max(0, head - REACH); token--) {
            var stems = scene.stems().get(token);
            if (NEGATIONS.stream().anyMatch(stems::contains)) {
                return DENIED;
            }
            if (canBeToCome && FUTURES.stream().anyMatch(stems::contains)) {
                mood = TO_COME;
            }
            if (scene.parse().isVerb(token) && AUXILIARIES.stream().noneMatch(stems::contains)) {
                break;
            }
            if (stems.contains("have")) {
                canBeToCome = false;
            }
            if (OBLIGATIONS.stream().anyMatch(stems::contains)) {
                mood = OBLIGED;
            }
            if (stems.contains(Pattern.TARGET) || stems.contains(Pattern.SOURCE)) {
                return mood == OBLIGED && stems.contains(Pattern.SOURCE) ? DONE : mood;
            }
            if (stems.contains("to") && token > 0) {
                return afterTo(scene, token - 1);
            }
            if (STOPS.stream().anyMatch(stems::contains)) {
                break;
            }
        }
        return mood;
    }

    /** The mood of an infinitive, by the word before its "to". */
    private static Mood afterTo(Scene scene, int token) {
        var stems = scene.stems().get(token);
        if (stems.contains("fail")) {
            return DENIED;
        }
        return INTENTIONS.stream().anyMatch(stems::contains) ? TO_COME : DONE;
    }

    EventType apply(EventType root) {
        return switch (this) {
            case DONE -> root;
            case DENIED ->
                switch (root) {
                    case AGREE, CONSULT, SUPPORT, COOPERATE, AID, YIELD -> EventType.REJECT;
                    case SANCTION, COERCE, ASSAULT, MOBILIZE -> EventType.YIELD;
                    default -> root;
                };
            case OBLIGED -> EventType.REQUEST;
            case TO_COME ->
                switch (root) {
                    case CONSULT, SUPPORT, COOPERATE, AID, YIELD -> EventType.AGREE;
                    case PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> EventType.THREATEN;
                    default -> root;
                };
        };
    }
}
