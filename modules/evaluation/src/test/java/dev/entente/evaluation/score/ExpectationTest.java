package dev.entente.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.Tsv;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExpectationTest {
    static Stream<Tsv.Row> cases() {
        return Cases.rows("expectations.tsv", "met", "why", "expectation", "claim");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldBeMetByWhatACarefulReaderSays(Tsv.Row row) {
        var expectation = new Expectation(Cases.json(row.get("expectation")));

        assertThat(expectation.isMetBy(Cases.claim(row.get("claim"))))
                .as(row.get("why"))
                .isEqualTo(row.yes("met"));
    }
}
