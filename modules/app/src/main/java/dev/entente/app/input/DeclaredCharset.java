package dev.entente.app.input;

import dev.entente.app.Failure;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The character set that a document says it is in; UTF-8 where it says nothing. */
final class DeclaredCharset {
    /**
     * Who declares these writes the quotation marks of Windows in them, and browsers read them so (WHATWG Encoding).
     */
    private static final Set<Charset> WESTERN = Set.of(StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII);

    private static final int HEAD = 2_048;
    private static final Pattern XML = Pattern.compile("^\\s*<\\?xml[^>]*?\\bencoding\\s*=\\s*[\"']([\\w.:-]+)");
    private static final Pattern PAGE = Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    private DeclaredCharset() {}

    /**
     * Looks for the byte order mark of UTF-16 first, at the header then, at the XML declaration, and at the page's own
     * word.
     *
     * @param name of the document, for messages
     * @param contentType the header of that name; empty where there is none
     * @throws Failure where this Java does not know the character set
     */
    static Charset of(String name, String contentType, byte[] bytes) {
        if (isUtf16(bytes)) {
            return StandardCharsets.UTF_16;
        }
        var head = head(bytes);
        var declared = Stream.of(
                        find(PAGE, contentType),
                        find(XML, head),
                        head.stripLeading().startsWith("<") ? find(PAGE, head) : Optional.<String>empty())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("UTF-8");
        try {
            var charset = Charset.forName(declared);
            return WESTERN.contains(charset) ? Charset.forName("windows-1252") : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new Failure("%s is in %s, which this Java does not know: convert it".formatted(name, declared), e);
        }
    }

    private static boolean isUtf16(byte[] bytes) {
        var mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return mark == 0xFEFF || mark == 0xFFFE;
    }

    /**
     * Enough of the beginning to hold a declaration; these are ASCII in every character set that can declare itself.
     */
    private static String head(byte[] bytes) {
        var bom = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        var from = bom ? 3 : 0;
        return new String(bytes, from, Math.min(HEAD, bytes.length - from), StandardCharsets.ISO_8859_1);
    }

    private static Optional<String> find(Pattern pattern, String text) {
        return Optional.of(pattern.matcher(text)).filter(Matcher::find).map(matcher -> matcher.group(1));
    }
}
