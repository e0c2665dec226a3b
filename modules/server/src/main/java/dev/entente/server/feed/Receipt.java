package dev.entente.server.feed;

/**
 * Where Kafka put a record.
 *
 * @param id id of the article or ruling
 */
public record Receipt(String id, int partition, long offset) {}
