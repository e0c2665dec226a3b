package dev.entente.registry;

import org.apache.avro.Schema;

/**
 * A schema as it stands in a registry.
 *
 * @param subject under which it is registered
 * @param version within the subject, from 1
 * @param id by which records name it, the same under every subject
 * @param schema what was registered
 */
public record RegisteredSchema(String subject, int version, int id, Schema schema) {}
