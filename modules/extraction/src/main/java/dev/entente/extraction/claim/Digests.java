package dev.entente.extraction.claim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of text. */
public final class Digests {
    private static final int ID_BYTES = 10;
    private static final byte DIVIDER = 0x1f;

    private Digests() {}

    /** 64 hexadecimal digits. */
    public static String sha256(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The first 20 digits of the parts' digest: an id. */
    static String id(Object... parts) {
        var digest = digest();
        for (var part : parts) {
            digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
            digest.update(DIVIDER);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
    }
}
