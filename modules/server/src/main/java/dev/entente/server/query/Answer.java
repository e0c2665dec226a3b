package dev.entente.server.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.server.Problem;
import dev.entente.streams.query.Lags;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody answered.
 *
 * @param status HTTP status
 * @param contentType media type of the body
 * @param body the body
 * @param stale how many records the copy that answered is behind; empty where the owner itself answered
 */
public record Answer(int status, String contentType, byte[] body, Optional<Long> stale) {
    /** Response header of an answer that may be stale: how many records its copy is behind. */
    public static final String STALE = "Entente-Stale";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String JSON = "application/json";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    /** What an instance refuses another, because of a token or a rate, says nothing of what was asked. */
    private static final Set<Integer> COUNT = Set.of(OK, 400, 404);

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(JSON),
                response.body(),
                response.headers().firstValue(STALE).map(Long::valueOf));
    }

    /** The document asked for. */
    public static Answer of(ObjectNode body) {
        return new Answer(OK, JSON, bytes(body), Optional.empty());
    }

    static Answer of(Problem problem) {
        return new Answer(
                problem.status(),
                Problem.MEDIA_TYPE,
                problem.toJson().getBytes(StandardCharsets.UTF_8),
                Optional.empty());
    }

    /** The same marked as what may be stale, in a header and in the document. */
    public Answer stale(long lag) {
        var marked = (ObjectNode) json();
        marked.putObject("stale").put("lag", lag);
        return new Answer(status, contentType, bytes(marked), Optional.of(lag));
    }

    /** True where it is the document asked for, and no problem. */
    public boolean isOk() {
        return status == OK;
    }

    /** True where a copy that may be behind has no such thing: it may only not have come by yet. */
    private boolean isGuess() {
        return status == NOT_FOUND && stale.isPresent();
    }

    /** The document. */
    public JsonNode json() {
        try {
            return MAPPER.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException("An instance answers, but not as Entente does", e);
        }
    }

    /** True where whoever was asked has it, or knows that there is no such thing or question. */
    boolean counts() {
        return COUNT.contains(status);
    }

    /**
     * Itself where it counts.
     *
     * @throws NoSuchElementException where whoever was asked has nothing to say of it
     */
    Answer orNothing() {
        if (counts()) {
            return this;
        }
        throw new NoSuchElementException("Status %d".formatted(status));
    }

    private long behind() {
        return stale.map(lag -> lag == Lags.UNKNOWN ? Long.MAX_VALUE : lag).orElse(0L);
    }

    /** What answers of those are worth that have a copy. */
    static final class Worth implements Race.Judge<Answer> {
        private static final Comparator<Answer> BEST_FIRST =
                Comparator.<Answer, Boolean>comparing(answer -> !answer.isOk()).thenComparing(Answer::behind);

        /** What cannot be stale. */
        @Override
        public boolean isGood(Answer answer) {
            return answer.stale().isEmpty();
        }

        /** That there is no such thing may only mean that the copy has just begun to be made. */
        @Override
        public boolean isFair(Answer answer) {
            return answer.isOk();
        }

        /** The best answer as it is given where nobody has a good one: none that is only a guess. */
        static Optional<Answer> atLast(Optional<Answer> best) {
            return best.filter(answer -> !answer.isGuess());
        }

        /** Those first that know of what is asked for, then those that are least behind. */
        @Override
        public int compare(Answer one, Answer other) {
            return BEST_FIRST.compare(one, other);
        }
    }

    /** Answers a request with it. */
    public void send(Context context) {
        stale.ifPresent(lag -> context.header(STALE, lag.toString()));
        context.status(status).contentType(contentType).result(body);
    }

    private static byte[] bytes(ObjectNode document) {
        try {
            return MAPPER.writeValueAsBytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be written", e);
        }
    }
}
