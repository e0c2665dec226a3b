/** Articles from whatever a person can name on a command line. */
package dev.entente.app.input;
