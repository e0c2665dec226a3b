package dev.entente.evaluation.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TermTest {
    @Test
    void shouldJoinTermsThatFollowOneAnother() {
        var terms =
                List.of(term("2021-06-20", null), term("2018-05-08", "2021-04-25"), term("2021-04-25", "2021-06-20"));

        assertThat(Term.joined(terms)).extracting(Term::toTenure).containsExactly("ARM HEAD_OF_GOVERNMENT 2018-05-08/");
    }

    @Test
    void shouldKeepTermsApartWithAnotherBetween() {
        var terms = List.of(term("2007-04-04", "2008-04-09"), term("2018-04-17", "2018-04-23"));

        assertThat(Term.joined(terms)).hasSize(2);
    }

    @Test
    void shouldSayThatAnEndIsTheSuccessorsBeginning() {
        assertThat(term("2019-03-10", null)
                        .closedAt(LocalDate.parse("2024-03-31"))
                        .toTenure())
                .isEqualTo("ARM HEAD_OF_GOVERNMENT 2019-03-10/2024-03-31~");
    }

    @Test
    void shouldReadTheFirstOfJanuaryAsAYear() {
        assertThat(term("1991-01-01", "1998-02-03").toTenure()).isEqualTo("ARM HEAD_OF_GOVERNMENT 1991/1998-02-03");
    }

    @Test
    void shouldFollowTheCustomsOfSurnames() {
        assertThat(Surnames.of("Ma Ying-jeou", "TWN")).containsExactly("Ma");
        assertThat(Surnames.of("Bashar al-Assad", "SYR")).containsExactly("al-Assad", "Assad");
        assertThat(Surnames.of("Albert II of Belgium", "BEL")).isEmpty();
    }

    private static Term term(String start, String end) {
        return new Term(
                "N. N.",
                "ARM",
                "HEAD_OF_GOVERNMENT",
                LocalDate.parse(start),
                Optional.ofNullable(end).map(LocalDate::parse),
                false);
    }
}
