package dev.entente.extraction.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LookupTest {
    private final List<String> workedOut = new ArrayList<>();
    private final Lookup<String> lookup = new Lookup<>(Lookup.Place.LEXICON, word -> {
        workedOut.add(word);
        return word.toUpperCase(Locale.ROOT);
    });

    @Test
    void shouldWorkOutOnceWhatItIsAskedOfASpellingAgain() {
        var spelling = new Spelling("treaty");

        assertThat(lookup.of(spelling)).isEqualTo("TREATY");
        assertThat(lookup.of(spelling)).isEqualTo("TREATY");

        assertThat(workedOut).containsExactly("treaty");
    }

    @Test
    void shouldNotAnswerWithWhatAnotherFound() {
        var spelling = new Spelling("treaty");
        var length = new Lookup<>(Lookup.Place.LEXICON, String::length);
        var first = new Lookup<>(Lookup.Place.ACTORS, word -> word.charAt(0));

        for (var round = 0; round < 2; round++) {
            assertThat(lookup.of(spelling)).isEqualTo("TREATY");
            assertThat(length.of(spelling)).isEqualTo(6);
            assertThat(first.of(spelling)).isEqualTo('t');
        }
    }

    @Test
    void shouldAnswerRightToManyThreads() {
        var spelling = new Spelling("treaty");
        var length = new Lookup<>(Lookup.Place.LEXICON, String::length);
        var last = new Lookup<>(Lookup.Place.LEXICON, word -> word.charAt(5));

        assertThat(IntStream.range(0, 200_000).parallel())
                .allMatch(i -> i % 2 == 0 ? length.of(spelling) == 6 : last.of(spelling) == 'y');
    }
}
