package dev.entente.extraction.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LexiconReaderTest {
    private static final String WORDS = "class\twords\n";
    private static final String PATTERNS = "root\tweight\tpatterns\n";

    @Test
    void shouldLoadThousandsOfPatterns() {
        assertThat(LexiconReader.load().size()).isGreaterThan(2_000);
    }

    @Test
    void shouldNameFileLineAndRemedyWhenTheRootIsUnknown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LexiconReader().patterns(PATTERNS + "FIGHT\t0\tfight T\n"))
                .withMessageContaining("patterns.tsv, line 2: root 'FIGHT' is not one of [AGREE");
    }

    @Test
    void shouldNameFileLineAndRemedyWhenAClassHasNoWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LexiconReader().patterns(PATTERNS + "ASSAULT\t0\tfire MISSILES\n"))
                .withMessage("patterns.tsv, line 2: class 'MISSILES' has no words: add it to words.tsv or correct its"
                        + " name");
    }

    @Test
    void shouldRefuseAClassThatIsNamedLikeAParty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LexiconReader().words(WORDS + "T\ttank\n"))
                .withMessageContaining("words.tsv, line 2: class 'T'");
    }
}
