package dev.entente.app.input;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What bytes may hold. */
enum Kind {
    /** One article. */
    TEXT,
    /** One article, with markup. */
    HTML,
    /** One article a line. */
    JSON_LINES,
    /** An array of articles, or articles of which each has several lines. */
    JSON,
    /** RSS or Atom. */
    FEED;

    /** How much of the beginning tells. */
    static final int HEAD = 2_048;

    private static final Pattern MARKUP =
            Pattern.compile("\\s*(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body)\\b.*", Pattern.DOTALL);
    private static final Pattern SYNDICATION = Pattern.compile(
            "\\s*(<\\?xml.*?\\?>\\s*)?(<!--.*?-->\\s*|<\\?.*?\\?>\\s*)*<(rss|feed|rdf:rdf)\\b.*", Pattern.DOTALL);
    private static final Pattern OBJECTS = Pattern.compile("\\s*(\\[\\s*)?\\{\\s*\".*", Pattern.DOTALL);
    private static final Pattern SPREAD = Pattern.compile("\\s*(\\[|\\{\\s*\\n).*", Pattern.DOTALL);

    /**
     * Tells it by the ending of the name or else by how it begins, and by what a server says last: servers say text of
     * anything.
     *
     * @param head up to {@link #HEAD} bytes
     */
    static Kind of(String name, String mediaType, byte[] head) {
        var text = text(head);
        var lower = Compression.plainName(name).toLowerCase(Locale.ROOT);
        if (ends(lower, ".jsonl", ".ndjson")) {
            return JSON_LINES;
        }
        if (ends(lower, ".json")) {
            return SPREAD.matcher(text).matches() ? JSON : JSON_LINES;
        }
        if (ends(lower, ".html", ".htm", ".xhtml")) {
            return HTML;
        }
        return ends(lower, ".txt") ? TEXT : sniff(text, mediaType.toLowerCase(Locale.ROOT));
    }

    /** True where it begins an object of JSON. */
    static boolean isObject(byte[] head) {
        return OBJECTS.matcher(text(head)).matches();
    }

    private static Kind sniff(String head, String mediaType) {
        if (OBJECTS.matcher(head).matches()) {
            return SPREAD.matcher(head).matches() ? JSON : JSON_LINES;
        }
        if (SYNDICATION.matcher(head).matches()) {
            return FEED;
        }
        var isPage = Stream.of("text/html", "application/xhtml+xml").anyMatch(mediaType::startsWith);
        return isPage || MARKUP.matcher(head).matches() ? HTML : TEXT;
    }

    /** Markup and JSON begin in ASCII, whatever the character set; in UTF-16 with a zero before or after each. */
    private static String text(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("^(ï»¿|þÿ|ÿþ)", "")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean ends(String name, String... endings) {
        return List.of(endings).stream().anyMatch(name::endsWith);
    }
}
