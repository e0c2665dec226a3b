package dev.entente.evaluation.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.extraction.language.model.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExchangeClusteringTest {

    @Test
    void shouldPutWordsThatKeepTheSameCompanyTogether() {
        List<List<String>> sentences = new ArrayList<>();
        for (String country : List.of("Chad", "Mali", "Togo")) {
            for (String verb : List.of("signed", "left", "joined")) {
                sentences.add(List.of(country, verb, "it"));
                sentences.add(List.of("in", country, "it"));
            }
        }

        Map<Integer, Integer> clusters = new ExchangeClustering(sentences, 2, 6).cluster(4);

        assertThat(clusters.get(Tokens.hash("chad")))
                .isEqualTo(clusters.get(Tokens.hash("mali")))
                .isEqualTo(clusters.get(Tokens.hash("togo")))
                .isNotEqualTo(clusters.get(Tokens.hash("signed")));
    }

    @Test
    void shouldLeaveRareWordsOut() {
        List<List<String>> sentences = List.of(List.of("peace", "peace", "war"));

        Map<Integer, Integer> clusters = new ExchangeClustering(sentences, 2, 1).cluster(2);

        assertThat(clusters).containsOnlyKeys(Tokens.hash("peace"));
    }
}
