/**
 * Topics into SQL, exactly once: {@link dev.entente.sink.Sink} reads, {@link dev.entente.sink.SinkDatabase} keeps. The
 * tables are described once, in {@code tables.tsv}.
 */
package dev.entente.sink;
