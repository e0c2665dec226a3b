/**
 * What words do: the classes of words, the constructions that they build and the words that govern them. The knowledge
 * lies in the TSV files beside this package among the resources.
 */
package dev.entente.extraction.lexicon;
