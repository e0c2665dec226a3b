package dev.entente.server.query;

import java.net.http.HttpResponse;
import java.util.Optional;

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

    private static final int AWAY = 503;

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse("application/json"),
                response.body(),
                response.headers().firstValue(STALE).map(Long::valueOf));
    }

    /** True where whoever was asked has it. */
    boolean counts() {
        return status != AWAY && status != 500;
    }
}
