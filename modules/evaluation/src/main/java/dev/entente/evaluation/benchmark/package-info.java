/** Every development benchmark, in one table beside its baseline. */
package dev.entente.evaluation.benchmark;
