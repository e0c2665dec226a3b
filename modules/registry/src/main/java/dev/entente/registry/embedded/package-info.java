/**
 * A schema registry for a house that has none: Confluent's REST calls on loopback, its schemas in a compacted Kafka
 * topic of Confluent's own format.
 */
package dev.entente.registry.embedded;
