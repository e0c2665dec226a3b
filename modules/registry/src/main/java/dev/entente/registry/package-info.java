/**
 * Avro on Kafka as Confluent's clients know it: the wire format ({@link dev.entente.registry.AvroSerde}), the schema
 * registry's client ({@link dev.entente.registry.RegistryClient}), and in {@link dev.entente.registry.embedded} a small
 * registry for a house without one.
 *
 * <p>Two kinds of failure are never confused. A record that nobody can read, now or later, is a
 * {@link dev.entente.registry.PoisonRecordException}; a registry that does not answer is a
 * {@link dev.entente.registry.RegistryUnavailableException}, and says nothing about the record.
 */
package dev.entente.registry;
