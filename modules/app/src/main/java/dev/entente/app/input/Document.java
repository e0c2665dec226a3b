package dev.entente.app.input;

import dev.entente.app.Failure;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What was found under a name, before it is an article or many.
 *
 * @param name as it was given or found: a path, an address, {@code standard input}
 * @param kind what it is
 * @param text all of it, decoded, without a byte order mark
 * @param url where it was fetched from; absent where it was not
 */
record Document(String name, Kind kind, String text, Optional<String> url) {
    private static final Pattern MARKUP =
            Pattern.compile("\\s*(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body)\\b.*");
    private static final Pattern FEED =
            Pattern.compile("\\s*(<\\?xml.*?\\?>\\s*)?(<!--.*?-->\\s*)*<(rss|feed|rdf:rdf)\\b.*");
    private static final int HEAD = 2_000;

    /** What a document can be. */
    enum Kind {
        TEXT,
        HTML,
        JSON_LINES,
        FEED
    }

    /** Decodes bytes and tells what they are by the ending of their name or else by how they begin. */
    static Document of(String name, byte[] bytes, Charset charset, Optional<String> url) {
        var text = decode(name, bytes, charset);
        if (text.isBlank()) {
            throw new Failure(name + " is empty: there is nothing to read in it");
        }
        return new Document(name, kind(name, text), text, url);
    }

    private static String decode(String name, byte[] bytes, Charset charset) {
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
            var text = decoder.decode(input).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Failure(
                    "%s is not %s text (byte %d): convert it, with iconv perhaps"
                            .formatted(name, charset, input.position()),
                    e);
        }
    }

    private static Kind kind(String name, String text) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson") || lower.endsWith(".json")) {
            return Kind.JSON_LINES;
        }
        if (lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml")) {
            return Kind.HTML;
        }
        if (lower.endsWith(".txt")) {
            return Kind.TEXT;
        }
        return sniff(text.substring(0, Math.min(HEAD, text.length()))
                .toLowerCase(Locale.ROOT)
                .replace('\n', ' '));
    }

    private static Kind sniff(String head) {
        if (head.stripLeading().startsWith("{\"")) {
            return Kind.JSON_LINES;
        }
        if (FEED.matcher(head).matches()) {
            return Kind.FEED;
        }
        return MARKUP.matcher(head).matches() ? Kind.HTML : Kind.TEXT;
    }
}
