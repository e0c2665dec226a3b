package dev.entente.extraction.language;

import java.util.Locale;

/** Finds the dictionary form of a word, given its tag. */
final class Lemmatizer {

    String lemma(String form, String tag) {
        return tag.startsWith("NNP") ? form : form.toLowerCase(Locale.ROOT);
    }
}
