package dev.entente.extraction.language.model;

/** Makes the features by which a transition and its relation are chosen. */
@FunctionalInterface
public interface ParseTemplates {

    /** Replaces the features by those of a configuration. */
    void extract(Tokens tokens, int[] tags, Configuration state, Features features);
}
