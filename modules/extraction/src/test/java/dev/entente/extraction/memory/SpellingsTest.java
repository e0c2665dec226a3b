package dev.entente.extraction.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpellingsTest {
    private final Spellings spellings = new Spellings();

    @Test
    void shouldCutEachSpellingOutOnce() {
        var text = "pact, treaty, p\u0430ct, pact";

        var first = of(text, 0, 4);

        assertThat(first.form()).isEqualTo("pact");
        assertThat(of(text, 14, 18).form()).isEqualTo("p\u0430ct");
        assertThat(of(text, 20, 24)).isSameAs(first);
    }

    @Test
    void shouldTellApartWordsThatShareASlotHoweverLateTheyDiffer() {
        for (var common : new int[] {0, 3, 6, 7, 8, 11, 14}) {
            var beginning = "a".repeat(common);
            var one = beginning + "zzzz";
            var slot = Memory.slot(one.hashCode());
            var other = IntStream.range(0, 36 * 36 * 36 * 36)
                    .mapToObj(i ->
                            beginning + Integer.toString(i + 36 * 36 * 36, 36).substring(0, 4))
                    .filter(word -> Memory.slot(word.hashCode()) == slot && !word.equals(one))
                    .findFirst()
                    .orElseThrow();

            assertThat(of(one, 0, one.length()).form()).isEqualTo(one);
            assertThat(of(other, 0, other.length()).form()).isEqualTo(other);
        }
    }

    @Test
    void shouldKnowTheFirstAndTheLastOfTheCharacters() {
        var name = new Spelling("\uD83D\uDE80-1.");

        assertThat(name.first()).isEqualTo(0x1F680);
        assertThat(name.last()).isEqualTo('.');
        assertThat(new Spelling("").first()).isZero();
        assertThat(new Spelling("").last()).isEqualTo('\0');
    }

    @Test
    void shouldReadRightHoweverManyWordsShareItsSlots() {
        for (var round = 0; round < 2; round++) {
            assertThat(IntStream.range(0, 3 * Memory.SLOTS)).allMatch(i -> {
                var word = "word" + i;
                return of(word, 0, word.length()).form().equals(word);
            });
        }
    }

    @Test
    void shouldKeepTwoWordsThatShareASlot() {
        var slot = Memory.slot("pact".hashCode());
        var other = IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> "word" + i)
                .filter(word -> Memory.slot(word.hashCode()) == slot)
                .findFirst()
                .orElseThrow();

        var one = of("pact", 0, 4);
        var two = of(other, 0, other.length());

        assertThat(of("pact", 0, 4)).isSameAs(one);
        assertThat(of(other, 0, other.length())).isSameAs(two);
    }

    @Test
    void shouldTellWideWordsOfEveryLengthApart() {
        var words = List.of(
                "\u2014",
                "\u2013",
                "\u201c\u201d",
                "\u043f\u0430\u043a\u0442",
                "\u043f\u0430\u043a\u0442\u044b",
                "ab\uD83D\uDE00",
                "ab\uD83D\uDE01",
                "\u043d\u0430\u0440\u043e\u0434\u043e\u0432",
                "\u043d\u0430\u0440\u043e\u0434\u043e\u0432\u044b",
                "\u0101",
                "a");
        for (var one : words) {
            for (var other : words) {
                // Each takes the other's place where they share a slot, and neither may be taken for the other.
                assertThat(of(one, 0, one.length()).form()).isEqualTo(one);
                assertThat(of(other, 0, other.length()).form()).isEqualTo(other);
            }
            assertThat(of(one, 0, one.length())).isSameAs(of("(" + one + ")", 1, 1 + one.length()));
        }
    }

    @Test
    void shouldNotKeepLongWords() {
        var word = "a".repeat(Memory.LONGEST + 1);

        assertThat(of(word, 0, word.length())).isNotSameAs(of(word, 0, word.length()));
    }

    private Spelling of(String text, int begin, int end) {
        return spellings.of(text.toCharArray(), begin, end);
    }
}
