/** English morphology and syntax: tags, lemmas and dependency trees of tokenised sentences. */
package dev.entente.extraction.language;
