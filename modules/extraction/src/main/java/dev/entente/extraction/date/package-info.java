/** Dates found in words and told in EDTF (ISO 8601-2), each with how it was found. */
package dev.entente.extraction.date;
