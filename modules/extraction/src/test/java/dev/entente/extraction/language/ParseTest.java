package dev.entente.extraction.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParseTest {

    // The treaty between A , B and C was never signed .
    private static final Parse PARSE = new Parse(
            List.of("The", "treaty", "between", "A", ",", "B", "and", "C", "was", "never", "signed", "."),
            List.of("DT", "NN", "IN", "NNP", ",", "NNP", "CC", "NNP", "VBD", "RB", "VBN", "."),
            new int[] {1, 10, 3, 1, 5, 3, 7, 3, 10, 10, Parse.ROOT, 10},
            List.of(
                    "det",
                    "nsubj:pass",
                    "case",
                    "nmod",
                    "punct",
                    "conj",
                    "cc",
                    "conj",
                    "aux:pass",
                    "advmod",
                    "root",
                    "punct"),
            Lemmatizer.load());

    @Test
    void shouldCountASubtypeAsItsRelation() {
        assertThat(PARSE.is(1, "nsubj")).isTrue();
        assertThat(PARSE.is(1, "nsubj:pass")).isTrue();
        assertThat(PARSE.is(1, "obj", "nsub")).isFalse();
        assertThat(PARSE.is(2, "case:x")).isFalse();
    }

    @Test
    void shouldListChildrenFromLeftToRight() {
        assertThat(PARSE.children(10)).containsExactly(1, 8, 9, 11);
        assertThat(PARSE.children(10, "aux", "nsubj")).containsExactly(1, 8);
        assertThat(PARSE.child(10, "obj")).isEmpty();
    }

    @Test
    void shouldSpanTheSubtree() {
        assertThat(PARSE.subtreeBegin(1)).isZero();
        assertThat(PARSE.subtreeEnd(1)).isEqualTo(8);
        assertThat(PARSE.dominates(1, 7)).isTrue();
        assertThat(PARSE.dominates(3, 1)).isFalse();
    }

    @Test
    void shouldGoUpAndDownAlongAPath() {
        assertThat(PARSE.path(5, 8)).containsExactly(5, 3, 1, 10, 8);
        assertThat(PARSE.path(3, 3)).containsExactly(3);
        assertThat(PARSE.commonAncestor(5, 7)).isEqualTo(3);
        assertThat(PARSE.ancestors(5)).containsExactly(3, 1, 10);
    }

    @Test
    void shouldGatherConjuncts() {
        assertThat(PARSE.conjuncts(3)).containsExactly(3, 5, 7);
        assertThat(PARSE.conjuncts(1)).containsExactly(1);
    }

    @Test
    void shouldTellVoiceAndNegation() {
        assertThat(PARSE.isPassive(10)).isTrue();
        assertThat(PARSE.isNegated(10)).isTrue();
        assertThat(PARSE.isNegated(1)).isFalse();
    }
}
