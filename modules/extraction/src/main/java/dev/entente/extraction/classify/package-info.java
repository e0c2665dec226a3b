/**
 * What one actor does to another, where both are given: the event type alone, for actors of any kind. The knowledge
 * lies in the TSV files beside this package among the resources; docs/decisions/060 tells why nothing is trained.
 */
package dev.entente.extraction.classify;
