package dev.entente.extraction.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private final List<String> workedOut = new ArrayList<>();
    private final Memory<String> memory = new Memory<>(word -> {
        workedOut.add(word);
        return word.toUpperCase(Locale.ROOT);
    });

    @Test
    void shouldWorkOutOnceWhatIsAskedAgain() {
        assertThat(memory.of("treaty")).isEqualTo("TREATY");
        assertThat(memory.of("treaty")).isEqualTo("TREATY");

        assertThat(workedOut).containsExactly("treaty");
    }

    @Test
    void shouldAnswerRightHoweverManyWordsShareItsSlots() {
        for (var round = 0; round < 2; round++) {
            assertThat(IntStream.range(0, 3 * Memory.SLOTS))
                    .allMatch(i -> memory.of("word" + i).equals("WORD" + i));
        }
    }

    @Test
    void shouldNotKeepLongWords() {
        var word = "a".repeat(Memory.LONGEST + 1);

        memory.of(word);
        memory.of(word);

        assertThat(workedOut).containsExactly(word, word);
    }
}
