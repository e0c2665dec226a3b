/**
 * Makes {@code leaders.tsv} of the actor lexicon from lists of heads of state and government as Wikidata has them. Run
 * it again when the lists are newer; the same input gives the same file to the byte.
 */
package dev.entente.evaluation.people;
