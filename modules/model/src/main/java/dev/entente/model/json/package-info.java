/** The JSON of all that crosses a topic, as the contract of the command and of HTTP writes it. */
package dev.entente.model.json;
