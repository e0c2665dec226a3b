/** Who "we", "the sides" and "it" are: what was said before, and who speaks. */
package dev.entente.extraction.reference;
