package dev.entente.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.sink.EdtfColumns.Precision;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfColumnsTest {
    @ParameterizedTest
    @CsvSource({
        "2024-05-10, 2024-05-10, 2024-05-10, DAY",
        "2024-02~, 2024-02-01, 2024-02-29, MONTH",
        "2024-21, 2024-03-01, 2024-05-31, SEASON",
        "2024?, 2024-01-01, 2024-12-31, YEAR",
        "199X, 1990-01-01, 1999-12-31, DECADE",
        "19XX, 1900-01-01, 1999-12-31, CENTURY",
        "2023-06/2024-05-15, 2023-06-01, 2024-05-15, INTERVAL",
        "/2022-01-01, , 2022-01-01, INTERVAL",
        "2022-01-01/.., 2022-01-01, , INTERVAL",
        "soon, , , UNREADABLE"
    })
    void shouldSplitADateIntoItsBoundsAndPrecision(String text, LocalDate first, LocalDate last, Precision precision) {
        var date = EdtfColumns.of(text);

        assertThat(date.first().orElse(null)).isEqualTo(first);
        assertThat(date.last().orElse(null)).isEqualTo(last);
        assertThat(date.precision()).isEqualTo(precision);
    }
}
