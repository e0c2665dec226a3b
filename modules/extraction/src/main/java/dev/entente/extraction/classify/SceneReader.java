package dev.entente.extraction.classify;

import dev.entente.extraction.language.Language;
import dev.entente.extraction.text.Token;
import dev.entente.extraction.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cuts a text into tokens, masks its parties and parses it. */
final class SceneReader {
    /** The longest part of a text that is looked at: more than any sentence has. */
    private static final int MAX_TOKENS = 400;

    private static final String SOURCE_NAME = "Iran";
    private static final String TARGET_NAME = "Powell";

    private final Tokenizer tokenizer;
    private final Language language;
    private final Stems stems;

    SceneReader(Tokenizer tokenizer, Language language, Stems stems) {
        this.tokenizer = tokenizer;
        this.language = language;
        this.stems = stems;
    }

    Scene read(String text, List<Span> source, List<Span> target) {
        var forms = new ArrayList<String>();
        var words = new ArrayList<Set<String>>();
        var names = new ArrayList<Set<String>>();
        var sources = new ArrayList<Integer>();
        var targets = new ArrayList<Integer>();
        Span open = null;
        for (var token : tokenizer.tokenize(text)) {
            var span = party(token, source, target);
            if (forms.size() == MAX_TOKENS) {
                break;
            }
            if (span == null) {
                forms.add(token.form());
                words.add(stems.of(token.form()));
                names.add(Set.of());
            } else if (span != open) {
                var isTarget = target.contains(span);
                (isTarget ? targets : sources).add(forms.size());
                forms.add(isTarget ? TARGET_NAME : SOURCE_NAME);
                words.add(Set.of(isTarget ? Pattern.TARGET : Pattern.SOURCE));
                names.add(new HashSet<>());
            }
            if (span != null) {
                names.get(names.size() - 1).addAll(stems.of(token.form()));
            }
            open = span;
        }
        return new Scene(language.parse(forms), words, names, sources, targets);
    }

    /** What lies within a text alone, without parties: the words of a party's own name. */
    Scene read(String text) {
        return read(text, List.of(), List.of());
    }

    /** Where two parties lie within each other, the shorter is the one that the token belongs to. */
    private static Span party(Token token, List<Span> source, List<Span> target) {
        Span best = null;
        for (var spans : List.of(target, source)) {
            for (var span : spans) {
                var shorter = best == null || span.end() - span.begin() < best.end() - best.begin();
                if (span.overlaps(token.begin(), token.end()) && shorter) {
                    best = span;
                }
            }
        }
        return best;
    }
}
