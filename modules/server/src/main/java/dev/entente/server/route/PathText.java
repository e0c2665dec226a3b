package dev.entente.server.route;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text as it stands in an address. */
final class PathText {
    private PathText() {}

    /** The text as one step of a path. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
