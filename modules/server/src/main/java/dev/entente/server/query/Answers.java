package dev.entente.server.query;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers that were made of the state of a pair. As long as the pair's mark is the same, so is its state, and the same
 * question has the same answer: it is neither folded nor written anew. What was not asked for longest makes room.
 */
public final class Answers {
    private static final long MAX_BYTES = 16L << 20;

    /** One of a heavy pair would drive out all others, and saves little: it is its sending that takes long. */
    private static final int MAX_BYTES_OF_ONE = 128 << 10;

    private final Map<Object, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    private record Kept(byte[] mark, Answer answer) {}

    /**
     * The answer to a question, as it was made before or made now.
     *
     * @param question what tells it from others, the pair among it
     * @param mark tells the mark of the pair's state; nothing where there is no such pair
     * @param make makes the answer of the state as it is now
     */
    public Answer of(Object question, Supplier<Optional<byte[]>> mark, Supplier<Answer> make) {
        var before = mark.get();
        var found = before.flatMap(known -> find(question, known));
        if (found.isPresent()) {
            return found.get();
        }
        var answer = make.get();
        // What moved meanwhile may be told of the one state or of the other.
        before.filter(known ->
                        mark.get().filter(now -> Arrays.equals(known, now)).isPresent())
                .ifPresent(known -> keep(question, new Kept(known, answer)));
        return answer;
    }

    private synchronized Optional<Answer> find(Object question, byte[] mark) {
        return Optional.ofNullable(kept.get(question))
                .filter(known -> Arrays.equals(known.mark(), mark))
                .map(Kept::answer);
    }

    private synchronized void keep(Object question, Kept answer) {
        if (answer.answer().body().length > MAX_BYTES_OF_ONE) {
            return;
        }
        forget(kept.put(question, answer));
        bytes += answer.answer().body().length;
        for (var oldest = kept.values().iterator(); bytes > MAX_BYTES; ) {
            forget(oldest.next());
            oldest.remove();
        }
    }

    private void forget(Kept answer) {
        if (answer != null) {
            bytes -= answer.answer().body().length;
        }
    }
}
