package dev.entente.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {
    @ParameterizedTest
    @CsvSource({
        "2024-05-10, 2024-05-10, 2024-05-10",
        "2024-05-10~, 2024-05-10, 2024-05-10",
        "2024-02, 2024-02-01, 2024-02-29",
        "2024-02?, 2024-02-01, 2024-02-29",
        "2024-24, 2024-12-01, 2024-12-31",
        "2024-35, 2024-07-01, 2024-09-30",
        "2024, 2024-01-01, 2024-12-31",
        "202X, 2020-01-01, 2029-12-31",
        "19XX, 1900-01-01, 1999-12-31",
        "202X-05, 2020-05-01, 2029-05-31",
        "2023-06/2024-05-15, 2023-06-01, 2024-05-15",
    })
    void shouldKnowTheFirstAndLastDayThatADateCanMean(String text, String first, String last) {
        var date = Edtf.parse(text);

        assertThat(date.first()).hasToString(first);
        assertThat(date.last()).hasToString(last);
        assertThat(Edtf.tryParse(text)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "~",
                "24",
                "202",
                "20X4",
                "X024",
                "2XXX",
                "2024-",
                "2024-5",
                "2024-05-",
                "2024-05-1",
                "2024-05-10Z",
                "2024-05-100",
                "2024/05/10",
                "2024.05.10",
                "2024-05~~",
                "2024-1a",
                "2024-05_10",
                "2024-13",
                "2024-00",
                "2023-02-29",
                "2024-05-10/2023",
                "\u0662\u0660\u0662\u0664"
            })
    void shouldRefuseWhatIsNoDateAndSayWhy(String text) {
        assertThatThrownBy(() -> Edtf.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .containsAnyOf(
                        "is not an EDTF date: write 2024-05-10", "is no day of the calendar", "ends before it begins");
        assertThat(Edtf.tryParse(text)).isEmpty();
    }
}
