package dev.entente.app.input;

import dev.entente.app.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a stream of any size, one at a time, in UTF-8. A bad line does not end those that follow. */
final class Lines {
    private static final String MARK = "\uFEFF";

    private final String name;
    private final InputStream in;
    private final int maxBytes;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int number;

    /**
     * @param name what is read, for messages
     * @param in best buffered, for it is read a byte at a time
     * @param maxBytes the longest line that is kept
     */
    Lines(String name, InputStream in, int maxBytes) {
        this.name = name;
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /** Number of the line that was read last, from 1. */
    int number() {
        return number;
    }

    /**
     * The next line without its end; nothing where there is none.
     *
     * @throws Failure where this line is too long or no UTF-8
     */
    Optional<String> next() throws IOException {
        line.reset();
        var length = 0L;
        int each;
        for (each = in.read(); each >= 0 && each != '\n'; each = in.read()) {
            length++;
            if (length <= maxBytes) {
                line.write(each);
            }
        }
        if (each < 0 && length == 0) {
            return Optional.empty();
        }
        number++;
        if (length > maxBytes) {
            throw new Failure("%s, line %d: it is longer than the %d MB that an article may have: split the article"
                    .formatted(name, number, maxBytes >> 20));
        }
        return Optional.of(decode());
    }

    private String decode() {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
            return number == 1 && text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Failure(
                    "%s, line %d: it is not UTF-8 text: convert the file, with iconv perhaps".formatted(name, number),
                    e);
        }
    }
}
