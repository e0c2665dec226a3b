package dev.entente.extraction.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All patterns, by the first word of each; finds them in scenes. */
final class Lexicon {
    /** How many tokens may stand between two elements of a pattern: "imposed [new and more painful] sanctions". */
    private static final int MAX_GAP = 8;

    /** How much of a word a party counts for: every act has parties near. */
    private static final double PARTY = 0.4;

    /** How much of a word a party's own name counts for, where a pattern asks for it: "host [refugees from Mali]". */
    private static final double NAMED = 0.7;

    /** Where an element stands, as which of its alternatives, and for how many words it counts. */
    private record Place(int begin, int end, List<String> as, double words) {}

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
                    if (stands(scene, token, entry.opening()) && !isName(scene, token, entry.pattern())) {
                        var place = new Place(
                                token,
                                token + entry.opening().size(),
                                entry.opening(),
                                entry.opening().size());
                        complete(scene, entry.pattern(), place, matches);
                    }
                }
            }
        }
        scene.sources().forEach(source -> findInName(scene, source, matches));
        return matches;
    }

    /** The source's own name opens a pattern that goes on after it: "[Peacekeepers from Ghana] arrived". */
    private void findInName(Scene scene, int source, List<Match> matches) {
        for (var stem : scene.names().get(source)) {
            for (var entry : byFirst.getOrDefault(stem, List.of())) {
                var goesOn = entry.pattern().elements().size() > 1;
                if (goesOn && entry.opening().size() == 1) {
                    complete(scene, entry.pattern(), new Place(source, source + 1, entry.opening(), NAMED), matches);
                }
            }
        }
    }

    private static void complete(Scene scene, Pattern pattern, Place opening, List<Match> matches) {
        var tokens = new ArrayList<Integer>();
        var wording = new ArrayList<>(opening.as());
        var words = opening.words();
        tokens.add(opening.begin());
        var from = opening.end();
        for (var element : pattern.elements().subList(1, pattern.elements().size())) {
            var place = next(scene, element, from);
            if (place.isEmpty()) {
                return;
            }
            tokens.add(place.get().begin());
            wording.addAll(place.get().as());
            words += place.get().words();
            from = place.get().end();
        }
        matches.add(new Match(pattern, List.copyOf(tokens), List.copyOf(wording), words));
    }

    /** "Ban" Ki-moon bans nobody; at the head of a sentence, and of a party, capitals tell nothing. */
    private static boolean isName(Scene scene, int token, Pattern pattern) {
        return token > 0
                && pattern.elements().size() == 1
                && scene.names().get(token).isEmpty()
                && scene.parse().isProperNoun(token)
                && Character.isUpperCase(scene.parse().form(token).charAt(0));
    }

    private static Optional<Place> next(Scene scene, Pattern.Element element, int from) {
        for (int token = from; token < Math.min(scene.size(), from + MAX_GAP + 1); token++) {
            for (var words : element.alternatives()) {
                if (stands(scene, token, words)) {
                    var isParty = scene.is(token, Pattern.SOURCE) || scene.is(token, Pattern.TARGET);
                    return Optional.of(new Place(token, token + words.size(), words, isParty ? PARTY : words.size()));
                }
                if (scene.isTargetNamed(token, words)) {
                    return Optional.of(new Place(token, token + 1, words, NAMED));
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
