/**
 * From words to frames: who did what to whom, how real it is, where, and under whose eyes. It looks at one sentence at
 * a time and knows of the others only what {@link dev.entente.extraction.reference.Discourse} remembers.
 */
package dev.entente.extraction.frame;
