/** A Kafka broker inside this process, and the topics on whatever broker there is. */
package dev.entente.app.broker;
