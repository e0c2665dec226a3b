package dev.entente.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/**
 * Names each answer by what it says (RFC 9110, 8.8.3), and leaves it out where the asker has it. The tags are weak: the
 * same answer has the same tag whether or not it is compressed.
 */
final class EntityTags {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int TAG_BYTES = 16;
    private static final Set<HandlerType> READS = Set.of(HandlerType.GET, HandlerType.HEAD);

    private EntityTags() {}

    /** Tags the answer of a request, once it is made. */
    static void apply(Context context) {
        if (!READS.contains(context.method())
                || context.statusCode() != OK
                || !(context.resultInputStream() instanceof ByteArrayInputStream body)) {
            return;
        }
        var tag = tag(body);
        context.header("ETag", tag);
        var known = context.header("If-None-Match");
        if (known != null && matches(known, tag)) {
            context.status(NOT_MODIFIED).result("");
        }
    }

    private static String tag(ByteArrayInputStream body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body.readAllBytes());
            body.reset();
            return "W/\"" + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static boolean matches(String known, String tag) {
        var opaque = tag.substring("W/".length());
        return Arrays.stream(known.split(","))
                .map(String::strip)
                .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals(opaque));
    }
}
