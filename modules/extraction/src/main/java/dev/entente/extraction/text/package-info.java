/** Articles taken apart: language, head, sections, sentences, quotations and words, with offsets as published. */
package dev.entente.extraction.text;
