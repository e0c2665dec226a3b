package dev.entente.app.input;

import dev.entente.app.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What a server answers when it is asked for a page. */
record WebAnswer(String address, int status, HttpHeaders headers, InputStream body) implements AutoCloseable {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int GONE = 410;
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    /** True where the page is as it was. */
    boolean isUnchanged() {
        return status == NOT_MODIFIED;
    }

    /** True where there will be no such page any more. */
    boolean isGone() {
        return status == GONE;
    }

    /**
     * The page.
     *
     * @throws Failure where the server has another answer
     */
    Content content() {
        if (status != OK) {
            throw new Failure("%s answers with status %d: check the address".formatted(address, status));
        }
        return new Content(
                address, body, headers.firstValue("Content-Type").orElse(""), Optional.empty(), Optional.of(address));
    }

    /** By what the page can be asked for again, if it has changed since. */
    Validators validators() {
        return new Validators(headers.firstValue("ETag"), headers.firstValue("Last-Modified"));
    }

    /** How long the server asks to be left alone, a day at most; it may name the moment, in English. */
    Optional<Duration> retryAfter(Instant now) {
        return headers.firstValue("Retry-After").flatMap(text -> wait(text.strip(), now));
    }

    private static Optional<Duration> wait(String text, Instant now) {
        try {
            var wait = text.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(now, ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
            return Optional.of(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT)
                    .filter(duration -> !duration.isNegative());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
