package dev.entente.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Answers are numbers: ten is good, one to nine are fair and the higher the better, nought is poor. */
class RaceTest {
    private static final Duration SILENCE = Duration.ofMillis(50);
    private static final Duration NEVER = Duration.ofMinutes(1);

    private static final Race.Judge<Integer> JUDGE = new Race.Judge<>() {
        @Override
        public boolean isGood(Integer answer) {
            return answer == 10;
        }

        @Override
        public boolean isFair(Integer answer) {
            return answer > 0;
        }

        @Override
        public int compare(Integer one, Integer other) {
            return Integer.compare(other, one);
        }
    };

    @Test
    void shouldAskNobodyElseAfterAGoodAnswer() throws Exception {
        var asked = new AtomicBoolean();

        assertThat(winner(NEVER, () -> said(10), () -> {
                    asked.set(true);
                    return said(10);
                }))
                .contains(10);
        assertThat(asked).isFalse();
    }

    @Test
    void shouldTakeTheBestOfAllWhereNoneIsGood() throws Exception {
        assertThat(winner(NEVER, () -> said(3), RaceTest::failed, () -> said(7), () -> said(0)))
                .contains(7);
    }

    @Test
    void shouldHaveNoAnswerWhereAllFail() throws Exception {
        assertThat(winner(NEVER, RaceTest::failed, RaceTest::failed)).isEmpty();
    }

    @Test
    void shouldTakeAFairAnswerWhereTheOthersAreSilent() throws Exception {
        assertThat(winner(SILENCE, CompletableFuture::new, () -> said(5), RaceTest::failed))
                .contains(5);
    }

    @Test
    void shouldWaitForASilentOneWhereNobodyElseHasAFairAnswer() throws Exception {
        var slow = new CompletableFuture<Integer>();
        var end = run(SILENCE, List.of(() -> slow, () -> said(0), RaceTest::failed));
        CompletableFuture.delayedExecutor(3 * SILENCE.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> slow.complete(2));

        assertThat(end.get(10, TimeUnit.SECONDS)).contains(2);
    }

    @Test
    void shouldFailWhereAQuestionCannotBePut() {
        var end = run(NEVER, List.of(RaceTest::failed, () -> {
            throw new IllegalStateException("a bug");
        }));

        assertThat(end).isCompletedExceptionally();
    }

    @SafeVarargs
    private static Optional<Integer> winner(Duration silence, Supplier<CompletableFuture<Integer>>... questions)
            throws Exception {
        return run(silence, Stream.of(questions).toList()).get(10, TimeUnit.SECONDS);
    }

    private static CompletableFuture<Optional<Integer>> run(
            Duration silence, List<Supplier<CompletableFuture<Integer>>> questions) {
        return Race.run(questions, JUDGE, silence);
    }

    private static CompletableFuture<Integer> said(int answer) {
        return CompletableFuture.completedFuture(answer);
    }

    private static CompletableFuture<Integer> failed() {
        return CompletableFuture.failedFuture(new IllegalStateException("away"));
    }
}
