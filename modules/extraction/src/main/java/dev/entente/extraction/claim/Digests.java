package dev.entente.extraction.claim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of text. */
public final class Digests {
    private static final int ID_BYTES = 10;

    private Digests() {}

    /** 64 hexadecimal digits. */
    public static String sha256(String text) {
        return HexFormat.of().formatHex(digest(text));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The first 20 digits of the parts' digest: an id. */
    static String id(Object... parts) {
        var text = new StringBuilder();
        for (var part : parts) {
            text.append(part).append('\u001f');
        }
        return HexFormat.of().formatHex(digest(text.toString()), 0, ID_BYTES);
    }
}
