/**
 * Claims in, relationships and changes out: the algebra. The state of a pair is a pure function of the set of its live
 * claims ({@link dev.entente.ledger.Ledger#fold}); the same state is kept up to date one claim set at a time
 * ({@link dev.entente.ledger.Ledger#apply}), touching only what the set touches. No clock, no Kafka, no I/O.
 */
package dev.entente.ledger;
