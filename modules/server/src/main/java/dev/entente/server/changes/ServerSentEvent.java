package dev.entente.server.changes;

import java.nio.charset.StandardCharsets;

/** Events as the HTML standard writes them to a stream. Data, ids and names here have no line breaks. */
final class ServerSentEvent {
    private ServerSentEvent() {}

    static byte[] of(String name, String id, String data) {
        return bytes("id: %s\nevent: %s\ndata: %s\n\n".formatted(id, name, data));
    }

    static byte[] of(String name, String data) {
        return bytes("event: %s\ndata: %s\n\n".formatted(name, data));
    }

    /** What clients pass over. */
    static byte[] comment(String text) {
        return bytes(": " + text + "\n\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
