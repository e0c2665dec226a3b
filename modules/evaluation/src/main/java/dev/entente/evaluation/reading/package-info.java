/** Samples of claims for a reader to judge, and what follows from the verdicts; docs/evaluation.md tells how. */
package dev.entente.evaluation.reading;
