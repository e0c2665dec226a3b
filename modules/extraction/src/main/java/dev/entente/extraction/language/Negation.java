package dev.entente.extraction.language;

import java.util.Set;

/** The words that deny what they depend on. */
final class Negation {

    static final Set<String> WORDS = Set.of("not", "n't", "never", "no", "neither", "nor");

    private Negation() {}
}
