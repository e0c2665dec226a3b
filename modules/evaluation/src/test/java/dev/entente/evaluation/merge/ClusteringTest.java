package dev.entente.evaluation.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClusteringTest {
    @Test
    void shouldJoinReportsOfOneActOnNeighbouringDays() {
        var clusters = Clustering.of(
                List.of(mention("1", "x", 10, "190", "AAA", "BBB"), mention("2", "y", 11, "190", "AAA", "BBB")));

        assertThat(clusters.get("1")).isEqualTo(clusters.get("2"));
    }

    @Test
    void shouldKeepApartWhatWeeksPartAndWhoStrikesWhom() {
        var clusters = Clustering.of(List.of(
                mention("1", "x", 1, "190", "AAA", "BBB"),
                mention("2", "y", 28, "190", "AAA", "BBB"),
                mention("3", "z", 1, "190", "BBB", "AAA")));

        assertThat(Set.copyOf(clusters.values())).hasSize(3);
    }

    @Test
    void shouldTakeTalksForTheSameWhoeverIsNamedFirst() {
        var clusters = Clustering.of(
                List.of(mention("1", "x", 10, "040", "AAA", "BBB"), mention("2", "y", 10, "040", "BBB", "AAA")));

        assertThat(clusters.get("1")).isEqualTo(clusters.get("2"));
    }

    private static CodedMention mention(String id, String report, int day, String code, String source, String target) {
        return new CodedMention(
                id, report, LocalDate.of(2009, 3, day), code, "neutral", 0, Set.of(source), Set.of(target));
    }
}
