package dev.entente.evaluation.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.extraction.language.model.Configuration;
import dev.entente.extraction.language.model.Tokens;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OracleTest {

    @Test
    void shouldLeadToTheGoldTreeWhateverFreeTransitionIsTaken() {
        TreebankSentence sentence = sentence(1, TreebankSentence.ROOT, 3, 1, 3, 6, 4, 1);
        Random random = new Random(3);

        for (int round = 0; round < 50; round++) {
            Configuration state = new Configuration(sentence.size());
            Oracle oracle = new Oracle(sentence);
            while (!state.isFinal()) {
                List<Integer> free = IntStream.range(0, Configuration.TRANSITIONS)
                        .filter(state::permits)
                        .filter(transition -> oracle.cost(state, transition) == 0)
                        .boxed()
                        .toList();
                assertThat(free).isNotEmpty();
                take(state, free.get(random.nextInt(free.size())));
            }

            assertThat(heads(state, sentence.size())).containsExactly(sentence.heads());
        }
    }

    @Test
    void shouldCountTheArcsThatATransitionLoses() {
        Configuration state = new Configuration(3);
        Oracle oracle = new Oracle(sentence(2, 2, TreebankSentence.ROOT));
        state.shift();

        int cost = oracle.cost(state, Configuration.LEFT);

        assertThat(cost).isEqualTo(1);
    }

    private static void take(Configuration state, int transition) {
        if (transition == Configuration.SHIFT) {
            state.shift();
        } else {
            state.attach(state.proposedHead(transition), 0);
        }
    }

    private static int[] heads(Configuration state, int size) {
        return IntStream.range(Tokens.FIRST, Tokens.FIRST + size)
                .map(state::head)
                .map(head -> head == state.root() ? TreebankSentence.ROOT : head - Tokens.FIRST)
                .toArray();
    }

    private static TreebankSentence sentence(int... heads) {
        List<String> blank = Collections.nCopies(heads.length, "x");
        return new TreebankSentence(blank, blank, heads, blank);
    }
}
