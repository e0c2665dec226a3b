package dev.entente.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
