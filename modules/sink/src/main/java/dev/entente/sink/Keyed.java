package dev.entente.sink;

import java.util.Optional;

/**
 * A record as far as the sink cares.
 *
 * @param key its key
 * @param value its value; empty where the record deletes its key
 */
record Keyed<V>(String key, Optional<V> value) {}
