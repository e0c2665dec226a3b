/** Counts how often each rule reads right, for the confidence of claims. */
package dev.entente.evaluation.confidence;
