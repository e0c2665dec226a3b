package dev.entente.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * What went wrong with a request, as RFC 9457 writes it.
 *
 * @param status HTTP status
 * @param title the kind of problem, the same for all of its kind
 * @param detail this problem, and what to do about it
 * @param parameter the parameter, header or field at fault; empty where it is none's
 */
public record Problem(int status, String title, String detail, Optional<String> parameter) {
    /** Media type of a problem document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int UNAVAILABLE = 503;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A request that can't be understood because of this parameter. */
    public static Problem badParameter(String parameter, String detail) {
        return new Problem(400, "Bad request", detail, Optional.of(parameter));
    }

    /** Something that is not there. */
    public static Problem notFound(String detail) {
        return new Problem(404, "Not found", detail, Optional.empty());
    }

    /** Something that is not there yet, or not just now. */
    public static Problem unavailable(String detail) {
        return new Problem(UNAVAILABLE, "Not available now", detail, Optional.empty());
    }

    /** A body larger than is read. */
    public static Problem tooLarge(String detail) {
        return new Problem(413, "Too large", detail, Optional.empty());
    }

    /** The problem document. */
    public String toJson() {
        ObjectNode document = JSON.createObjectNode();
        document.put("type", "about:blank");
        document.put("title", title);
        document.put("status", status);
        document.put("detail", detail);
        parameter.ifPresent(name -> document.put("parameter", name));
        return document.toString();
    }

    /** Answers a request with it. */
    public void send(Context context) {
        if (status == UNAVAILABLE) {
            context.header("Retry-After", "1");
        }
        Utf8.send(context.status(status), MEDIA_TYPE, toJson());
    }

    /** Ends the request with this problem. */
    public ProblemException toException() {
        return new ProblemException(this);
    }
}
