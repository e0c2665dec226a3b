/** Text in, claims out: {@link dev.entente.extraction.Extractor} reads an article, and knows nothing of Kafka. */
package dev.entente.extraction;
