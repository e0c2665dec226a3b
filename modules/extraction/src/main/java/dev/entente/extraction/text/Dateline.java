package dev.entente.extraction.text;

import dev.entente.model.Edtf;
import java.util.Optional;

/**
 * The words before the lead that say where and when a report was filed, and by whom: "YEREVAN, MAY 15, ARMENPRESS."
 *
 * @param place the place as the text names it
 * @param date the day, with its year only where one is known
 * @param agency who filed it
 * @param begin first UTF-16 unit in the article's text as published
 * @param end one past the last unit
 */
public record Dateline(Optional<String> place, Optional<Edtf> date, Optional<String> agency, int begin, int end) {}
