/** Named places where a test of faults can stop a process of ours. */
package dev.entente.model.fault;
