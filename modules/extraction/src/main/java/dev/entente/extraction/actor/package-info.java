/**
 * Who acts: the lexicon of states, organisations, armed groups and people, and the matcher that finds them in a
 * sentence. The knowledge lies in the TSV files beside this package among the resources.
 */
package dev.entente.extraction.actor;
