/** The parts that run, each for itself as a production role or all in one process. */
package dev.entente.app.house;
