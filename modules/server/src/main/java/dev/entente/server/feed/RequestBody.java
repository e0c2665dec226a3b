package dev.entente.server.feed;

import dev.entente.server.Problem;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The text of a request's body, packed with gzip or not. */
final class RequestBody {
    private static final String ENCODING = "Content-Encoding";

    private RequestBody() {}

    /**
     * Reads all of it.
     *
     * @param maxBytes how large it may be, packed and unpacked
     */
    static String read(Context context, long maxBytes) {
        var encoding = Optional.ofNullable(context.header(ENCODING))
                .orElse("identity")
                .strip()
                .toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "identity" -> read(context);
            case "gzip", "x-gzip" -> decode(unpack(context.bodyAsBytes(), maxBytes), charset(context));
            default ->
                throw new Problem(
                                415,
                                "Unsupported encoding",
                                "Content-Encoding is '%s': send gzip, or nothing packed".formatted(encoding),
                                Optional.of(ENCODING))
                        .toException();
        };
    }

    /** All of a body that is not packed. */
    static String read(Context context) {
        return decode(context.bodyAsBytes(), charset(context));
    }

    private static String decode(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw Problem.badParameter(
                            "body",
                            "The body is not %s text: convert it to UTF-8, or name its charset in Content-Type"
                                    .formatted(charset))
                    .toException();
        }
    }

    private static byte[] unpack(byte[] packed, long maxBytes) {
        var most = (int) Math.min(maxBytes, Integer.MAX_VALUE - 1);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            var bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw Problem.tooLarge(
                                "The body unpacks to more than the %d MB that this server reads: send fewer articles at a time."
                                        .formatted(most >> 20))
                        .toException();
            }
            return bytes;
        } catch (IOException e) {
            throw Problem.badParameter("body", "The body is not packed with gzip as its Content-Encoding says, or torn")
                    .toException();
        }
    }

    private static Charset charset(Context context) {
        return Optional.ofNullable(context.characterEncoding())
                .map(Charset::forName)
                .orElse(StandardCharsets.UTF_8);
    }
}
