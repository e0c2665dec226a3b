/** One configuration: defaults, a file, the environment and the command line, checked before anything starts. */
package dev.entente.app.config;
