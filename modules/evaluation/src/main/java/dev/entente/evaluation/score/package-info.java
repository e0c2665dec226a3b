/** Scores claims against what careful readers took from the same text. */
package dev.entente.evaluation.score;
