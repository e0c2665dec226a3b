package dev.entente.app.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.entente.app.Failure;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;

/** Bytes as the text that they are. */
final class Document {
    private static final String PDF = "%PDF-";

    private Document() {}

    /**
     * Decodes all of a document.
     *
     * @param name of the document, for messages
     * @param mediaType what a server says of it; empty where nobody does
     * @return its text without a byte order mark
     * @throws Failure where it is no text, in another character set than it says, or empty
     */
    static String decode(String name, String mediaType, byte[] bytes) {
        requireNoOther(name, bytes);
        var charset = DeclaredCharset.of(name, mediaType, bytes);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0 && !charset.name().startsWith("UTF-16")) {
                throw new Failure("%s is not text (byte %d is zero): give the article as text, HTML or JSON lines"
                        .formatted(name, i));
            }
        }
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var input = ByteBuffer.wrap(bytes);
        try {
            var decoded = decoder.decode(input).toString();
            var text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
            if (text.isBlank()) {
                throw new Failure(name + " is empty: there is nothing to read in it");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new Failure(
                    "%s is not %s text (byte %d): convert it, with iconv perhaps"
                            .formatted(name, charset, input.position()),
                    e);
        }
    }

    /** What is text enough to be taken for an article, and is none. */
    private static void requireNoOther(String name, byte[] bytes) {
        if (bytes.length >= PDF.length() && new String(bytes, 0, PDF.length(), ISO_8859_1).equals(PDF)) {
            throw new Failure(name + " is a PDF: make text of it, with pdftotext perhaps");
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            throw new Failure(name + " is a table: entente import takes one of known relations");
        }
    }
}
