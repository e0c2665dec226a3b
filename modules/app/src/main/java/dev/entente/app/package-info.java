/** The one command: wiring, configuration, and the broker that comes along for whoever has none. */
package dev.entente.app;
