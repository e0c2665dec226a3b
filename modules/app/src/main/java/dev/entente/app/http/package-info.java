/** A running service as its HTTP clients see it. */
package dev.entente.app.http;
