package dev.entente.extraction.classify;

import dev.entente.extraction.language.Language;
import dev.entente.extraction.text.Tokenizer;
import dev.entente.model.EventType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
        return classify(text, source, target, wording -> true);
    }

    /**
     * The same with only those of the {@linkplain #wordings wordings} that are usable: to measure what each is worth.
     */
    public EventType classify(String text, List<Span> source, List<Span> target, Predicate<String> usable) {
        return readings(text, source, target, usable).stream()
                .max(Comparator.comparingDouble(Reading::score))
                .map(Reading::root)
                .orElse(UNKNOWN);
    }

    /** What an answer may rest upon: every wording found in the text, with the root that it tells. */
    public Set<String> wordings(String text, List<Span> source, List<Span> target) {
        return readings(text, source, target, wording -> true).stream()
                .map(reading -> reading.match().told())
                .collect(Collectors.toUnmodifiableSet());
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
    private List<Reading> readings(String text, List<Span> source, List<Span> target, Predicate<String> usable) {
        var scene = scenes.read(text, source, target);
        var standing = new Standing(scene);
        var matches = find(scene, usable);
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
                .forEach(span -> addWithin(text.substring(span.begin(), span.end()), usable, readings));
        return readings;
    }

    private List<Match> find(Scene scene, Predicate<String> usable) {
        return lexicon.find(scene).stream()
                .filter(match -> usable.test(match.told()))
                .toList();
    }

    private void addWithin(String name, Predicate<String> usable, List<Reading> readings) {
        for (var match : find(scenes.read(name), usable)) {
            var score = WITHIN_NAME + match.pattern().weight() + match.words();
            readings.add(new Reading(match, match.pattern().root(), score));
        }
    }
}
