package dev.entente.server.ruling;

import dev.entente.model.Ruling;
import java.time.Instant;

/**
 * A ruling as it was written.
 *
 * @param partition partition of entente.rulings
 * @param offset offset within it, by which the ledger knows it
 * @param made when the brokers took it in; never before the one that was written there before it
 */
public record RulingEntry(int partition, long offset, Instant made, Ruling ruling) {}
