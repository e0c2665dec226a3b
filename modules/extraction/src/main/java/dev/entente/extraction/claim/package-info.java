/** From frames to claims: pairs, dates, ids, and one claim where a text says the same thing thrice. */
package dev.entente.extraction.claim;
