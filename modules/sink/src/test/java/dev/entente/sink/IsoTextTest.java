package dev.entente.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTextTest {
    @ParameterizedTest
    @CsvSource({
        "2026-04-16T08:00:00Z, 2026-04-16T08:00:00.000Z",
        "2026-12-31T23:59:59.987Z, 2026-12-31T23:59:59.987Z",
        "1969-01-02T03:04:05.006Z, 1969-01-02T03:04:05.006Z",
        "2026-01-01T00:00:00.000999Z, 2026-01-01T00:00:00.000Z"
    })
    void shouldWriteEveryInstantAsWide(Instant instant, String text) {
        assertThat(IsoText.of(instant)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-16", "0000-01-01", "9999-12-31", "0099-10-09", "-0044-03-15", "+10000-01-01"})
    void shouldWriteDatesAsIso8601HasThem(LocalDate date) {
        assertThat(IsoText.of(date)).isEqualTo(date.toString());
    }
}
