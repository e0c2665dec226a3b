package dev.entente.app.input;

import dev.entente.app.Failure;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;

/** Bytes as the text that they are. */
final class Document {
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
}
