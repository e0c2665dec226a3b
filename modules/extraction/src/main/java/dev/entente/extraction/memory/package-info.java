/** What is remembered of the words met last, so that what depends on a word alone is not worked out for each token. */
package dev.entente.extraction.memory;
