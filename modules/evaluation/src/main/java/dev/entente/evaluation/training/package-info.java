/** Trains and measures the models of {@link dev.entente.extraction.language.Language}; see docs/training.md. */
package dev.entente.evaluation.training;
