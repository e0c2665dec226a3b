package dev.entente.server;

import dev.entente.streams.error.StoreVersionException;
import dev.entente.streams.query.StoreAwayException;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one way of saying what went wrong: as a {@link Problem}, wherever it goes wrong, and never more than that. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static void configure(JavalinConfig config) {
        config.routes.exception(ProblemException.class, (e, context) -> answer(context, e.problem()));
        config.routes.exception(
                StoreAwayException.class, (e, context) -> answer(context, Problem.unavailable(e.getMessage())));
        config.routes.exception(StoreVersionException.class, (e, context) -> answer(context, otherRelease(e)));
        config.routes.exception(HttpResponseException.class, (e, context) -> answer(context, problem(context, e)));
        config.routes.exception(
                UnsupportedCharsetException.class, (e, context) -> answer(context, charset(e.getCharsetName())));
        config.routes.exception(
                IllegalCharsetNameException.class, (e, context) -> answer(context, charset(e.getCharsetName())));
        config.routes.exception(Exception.class, (e, context) -> {
            LOG.error("{} {} failed", context.method(), context.path(), e);
            answer(
                    context,
                    new Problem(
                            500,
                            "Our fault",
                            "This request hit a bug; the log of the server has it.",
                            Optional.empty()));
        });
        config.jetty.modifyServer(server -> server.setErrorHandler(new OfTheServer()));
    }

    private static Problem problem(Context context, HttpResponseException e) {
        return switch (e.getStatus()) {
            case 404 ->
                Problem.notFound("There is nothing at %s: /docs and /openapi.json list what there is."
                        .formatted(context.path()));
            case 405 -> {
                var allowed = e.getDetails().getOrDefault("availableMethods", "");
                context.header("Allow", allowed);
                yield new Problem(
                        405,
                        "Method not allowed",
                        "%s is not done here: %s takes %s".formatted(context.method(), context.path(), allowed),
                        Optional.empty());
            }
            case 413 -> Problem.tooLarge("The body is larger than this server reads: send fewer articles at a time.");
            default -> refused(e.getStatus(), e.getMessage());
        };
    }

    /** Not this server's fault, and perhaps another has a store that it can read. */
    private static Problem otherRelease(StoreVersionException e) {
        return new Problem(503, "Written by another release", e.getMessage(), Optional.empty());
    }

    private static Problem charset(String name) {
        return new Problem(
                415,
                "Unsupported media type",
                "There is no charset '%s': send UTF-8".formatted(name),
                Optional.of("Content-Type"));
    }

    private static Problem refused(int status, String detail) {
        return new Problem(status, "Refused", detail, Optional.empty());
    }

    private static void answer(Context context, Problem problem) {
        problem.send(context);
    }

    /** Requests that are so broken that they never come to a route. */
    private static final class OfTheServer extends ErrorHandler {
        @Override
        protected void generateResponse(
                Request request, Response response, int code, String message, Throwable cause, Callback callback)
                throws IOException {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
            response.getHeaders().put("X-Content-Type-Options", "nosniff");
            response.write(true, body(code, message), callback);
        }

        @Override
        public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
            fields.put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
            return body(status, reason);
        }

        private static ByteBuffer body(int status, String reason) {
            var detail = Optional.ofNullable(reason).orElse("This is no request that HTTP knows");
            return ByteBuffer.wrap(refused(status, detail).toJson().getBytes(StandardCharsets.UTF_8));
        }
    }
}
