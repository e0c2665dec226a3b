package dev.entente.extraction.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All patterns, by the first word of each; finds them in scenes. */
final class Lexicon {
    /** How many tokens may stand between two elements of a pattern: "imposed [new and more painful] sanctions". */
    private static final int MAX_GAP = 6;

    /** How much of a word a party counts for: every act has parties near. */
    private static final double PARTY = 0.4;

    /**
     * How much of a word the target's own name counts for, where a pattern asks for it: "host [refugees from Mali]".
     */
    private static final double NAMED = 0.7;

    /** Where an element stands, and for how many words it counts. */
    private record Place(int begin, int end, double words) {}

    private record Entry(Pattern pattern, List<String> opening) {}

    private final Map<String, List<Entry>> byFirst = new HashMap<>();
    private final int size;

    Lexicon(List<Pattern> patterns) {
        for (var pattern : patterns) {
            for (var opening : pattern.elements().get(0).alternatives()) {
                byFirst.computeIfAbsent(opening.get(0), unknown -> new ArrayList<>())
                        .add(new Entry(pattern, opening));
            }
        }
        this.size = patterns.size();
    }

    int size() {
        return size;
    }

    List<Match> find(Scene scene) {
        var matches = new ArrayList<Match>();
        for (int token = 0; token < scene.size(); token++) {
            for (var stem : scene.stems().get(token)) {
                for (var entry : byFirst.getOrDefault(stem, List.of())) {
                    if (stands(scene, token, entry.opening())) {
                        complete(scene, entry, token, matches);
                    }
                }
            }
        }
        return matches;
    }

    private static void complete(Scene scene, Entry entry, int token, List<Match> matches) {
        var tokens = new ArrayList<Integer>();
        double words = entry.opening().size();
        tokens.add(token);
        var from = token + entry.opening().size();
        for (var element :
                entry.pattern().elements().subList(1, entry.pattern().elements().size())) {
            var place = next(scene, element, from);
            if (place.isEmpty()) {
                return;
            }
            tokens.add(place.get().begin());
            words += place.get().words();
            from = place.get().end();
        }
        matches.add(new Match(entry.pattern(), List.copyOf(tokens), words));
    }

    private static Optional<Place> next(Scene scene, Pattern.Element element, int from) {
        for (int token = from; token < Math.min(scene.size(), from + MAX_GAP + 1); token++) {
            for (var words : element.alternatives()) {
                if (stands(scene, token, words)) {
                    var isParty = scene.is(token, Pattern.SOURCE) || scene.is(token, Pattern.TARGET);
                    return Optional.of(new Place(token, token + words.size(), isParty ? PARTY : words.size()));
                }
                if (scene.isTargetNamed(token, words)) {
                    return Optional.of(new Place(token, token + 1, NAMED));
                }
            }
            if (Barriers.stopsAt(scene, token)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean stands(Scene scene, int token, List<String> words) {
        if (token + words.size() > scene.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!scene.is(token + i, words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
