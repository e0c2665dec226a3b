/** Programs that measure and train; docs/evaluation.md tells how to run each. */
package dev.entente.evaluation;
