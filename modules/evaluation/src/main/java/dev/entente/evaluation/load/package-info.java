/**
 * What a service bears: questions at a fixed rate, listeners to the changes, and articles by HTTP; and how fast
 * articles go all the way. The service is a process of its own, so that its figures are not its client's.
 */
package dev.entente.evaluation.load;
