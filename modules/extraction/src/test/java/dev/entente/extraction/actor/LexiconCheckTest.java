package dev.entente.extraction.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LexiconCheckTest {
    @Test
    void shouldFindNothingWrongWithTheShippedFiles() {
        assertThat(LexiconCheck.shipped()).isEmpty();
    }
}
