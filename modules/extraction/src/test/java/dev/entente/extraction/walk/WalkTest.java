package dev.entente.extraction.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WalkTest {
    private static final List<String> WORDS = List.of("signed", "a", "pact", "with", "a", "neighbour");

    @Test
    void shouldFindTheFirstAndTheLastToken() {
        assertThat(Walk.first(0, 6, at -> WORDS.get(at).equals("a"))).isEqualTo(1);
        assertThat(Walk.last(0, 6, at -> WORDS.get(at).equals("a"))).isEqualTo(4);
        assertThat(Walk.first(2, 4, at -> WORDS.get(at).equals("a"))).isEqualTo(Walk.NONE);
        assertThat(Walk.last(2, 4, at -> WORDS.get(at).equals("a"))).isEqualTo(Walk.NONE);
    }

    @Test
    void shouldFindNothingWhereThereAreNoTokens() {
        assertThat(Walk.any(3, 3, at -> true)).isFalse();
        assertThat(Walk.none(5, 3, at -> true)).isTrue();
        assertThat(Walk.any(new int[0], at -> true)).isFalse();
        assertThat(Walk.all(List.of(), word -> false)).isTrue();
    }

    @Test
    void shouldEndWithWhatItLooksFor() {
        var seen = new ArrayList<Integer>();

        Walk.any(0, 6, at -> seen.add(at) && at == 2);

        assertThat(seen).containsExactly(0, 1, 2);
    }

    @Property
    void shouldSayOfAListWhatAStreamSays(
            @ForAll @Size(max = 8) List<@IntRange(max = 3) Integer> list, @ForAll @IntRange(max = 3) int wanted) {
        assertThat(Walk.any(list, one -> one == wanted)).isEqualTo(list.stream().anyMatch(one -> one == wanted));
        assertThat(Walk.none(list, one -> one == wanted))
                .isEqualTo(list.stream().noneMatch(one -> one == wanted));
        assertThat(Walk.all(list, one -> one == wanted)).isEqualTo(list.stream().allMatch(one -> one == wanted));
        assertThat(Walk.first(list, one -> one >= wanted))
                .isEqualTo(list.stream().filter(one -> one >= wanted).findFirst());
        assertThat(Walk.last(list, one -> one >= wanted))
                .isEqualTo(list.stream().filter(one -> one >= wanted).reduce((one, last) -> last));
    }
}
