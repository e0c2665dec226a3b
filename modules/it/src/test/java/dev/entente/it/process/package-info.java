/**
 * Real processes of ours under a test's hand: started, stopped, killed, paused, and told to die at a named place. See
 * {@code docs/decisions/062-real-processes.md}.
 */
package dev.entente.it.process;
