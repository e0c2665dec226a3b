package dev.entente.extraction.text;

import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** Expectations about text, kept in tables beside the tests. */
final class Golden {
    private Golden() {}

    static List<Arguments> rows(String file, String given, String expected) {
        return Tsv.load(Golden.class, file).stream()
                .map(row -> Arguments.of(row.get(given), row.get(expected)))
                .toList();
    }
}
