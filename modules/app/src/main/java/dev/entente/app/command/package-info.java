/** The subcommands, one class each, and the options they share. */
package dev.entente.app.command;
