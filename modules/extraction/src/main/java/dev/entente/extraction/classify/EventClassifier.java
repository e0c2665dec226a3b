package dev.entente.extraction.classify;

import dev.entente.extraction.language.Language;
import dev.entente.extraction.text.Tokenizer;
import dev.entente.model.EventType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Tells what a source does to a target, as one of the fifteen roots of PLOVER.
 *
 * <p>Patterns of words name the acts in a text, and the parse tells which of them lies between the two parties. It
 * always answers. Immutable and safe for use by many threads; load it once.
 */
public final class EventClassifier {
    /** The answer to a text without any known word: most of what news tells of actors without a verb of act is talk. */
    private static final EventType UNKNOWN = EventType.SUPPORT;

    /** Words within a party's own name count for less than those around it. */
    private static final double WITHIN_NAME = -2.5;

    /** What is only the object of an act counts for less than the act. */
    private static final double PART_OF_ANOTHER = -1.2;

    /** One way to read the text. */
    record Reading(Match match, EventType root, double score) {}

    private final SceneReader scenes;
    private final Lexicon lexicon;

    private EventClassifier(SceneReader scenes, Lexicon lexicon) {
        this.scenes = scenes;
        this.lexicon = lexicon;
    }

    /** Loads the patterns and the language model from the class path. */
    public static EventClassifier load() {
        return new EventClassifier(
                new SceneReader(Tokenizer.load(), Language.load(), Stems.load()), LexiconReader.load());
    }

    /** What the source does to the target, each given where it stands in the text; what lies beyond it is left out. */
    public EventType classify(String text, List<Span> source, List<Span> target) {
        return readings(text, source, target).stream()
                .max(Comparator.comparingDouble(Reading::score))
                .map(Reading::root)
                .orElse(UNKNOWN);
    }

    /** What the source does to the target, each found in the text by its name; a name that is not there is left out. */
    public EventType classify(String text, String source, String target) {
        return classify(text, find(text, source), find(text, target));
    }

    /** Where a name first stands in a text, whatever its case. */
    static List<Span> find(String text, String name) {
        if (name.isBlank()) {
            return List.of();
        }
        var exact = text.indexOf(name);
        var begin = exact >= 0 ? exact : text.toLowerCase(Locale.ROOT).indexOf(name.toLowerCase(Locale.ROOT));
        return begin < 0 || begin + name.length() > text.length()
                ? List.of()
                : List.of(new Span(begin, begin + name.length()));
    }

    /** Every way to read the text, as each pattern found in it would have it. */
    List<Reading> readings(String text, List<Span> source, List<Span> target) {
        var scene = scenes.read(text, source, target);
        var standing = new Standing(scene);
        var matches = lexicon.find(scene);
        var readings = new ArrayList<Reading>();
        for (var match : matches) {
            var root = Mood.of(scene, match.first()).apply(match.pattern().root());
            var part = matches.stream().anyMatch(other -> match.isPartOf(other) || match.isGovernedBy(other))
                    ? PART_OF_ANOTHER
                    : 0;
            readings.add(new Reading(match, root, standing.score(match) + part));
        }
        Stream.of(source, target)
                .flatMap(List::stream)
                .filter(span -> 0 <= span.begin() && span.begin() < span.end() && span.end() <= text.length())
                .forEach(span -> addWithin(text.substring(span.begin(), span.end()), readings));
        return readings;
    }

    private void addWithin(String name, List<Reading> readings) {
        for (var match : lexicon.find(scenes.read(name))) {
            var score = WITHIN_NAME + match.pattern().weight() + match.words();
            readings.add(new Reading(match, match.pattern().root(), score));
        }
    }
}
