package dev.entente.extraction.language.model;

/** Makes the features by which a tag is chosen. */
@FunctionalInterface
public interface TagTemplates {

    /** Replaces the features by those of the token at a position, given the tags of the positions before it. */
    void extract(Tokens tokens, int[] tags, int position, Features features);
}
