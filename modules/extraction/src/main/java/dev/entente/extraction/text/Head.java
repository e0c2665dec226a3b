package dev.entente.extraction.text;

import dev.entente.model.Edtf;
import java.util.Optional;

/**
 * What the head of an article tells.
 *
 * @param title the headline
 * @param source who published it
 * @param published the day of publication
 * @param derivation how that day was found
 * @param dateline where and when the report was filed
 */
record Head(
        Optional<String> title,
        Optional<String> source,
        Optional<Edtf> published,
        String derivation,
        Optional<Dateline> dateline) {}
