package dev.entente.server.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what a webhook is told, so that it can tell us from others: HMAC-SHA256 over id, time and body.
 *
 * @see <a href="https://www.standardwebhooks.com">Standard Webhooks</a>
 */
public final class Signature {
    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;

    private final SecretKeySpec key;

    /** @param secret {@code whsec_} and the key in base 64, or else any text, whose UTF-8 is the key */
    public Signature(String secret) {
        key = new SecretKeySpec(key(secret), ALGORITHM);
    }

    /** A new secret. */
    public static String makeSecret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * The header {@code webhook-signature} of a message.
     *
     * @param id the message's id
     * @param time when it is sent, told as seconds
     */
    public String of(String id, Instant time, String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var signed = "%s.%d.%s".formatted(id, time.getEpochSecond(), body);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private static byte[] key(String secret) {
        if (secret.startsWith(PREFIX)) {
            try {
                return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
            } catch (IllegalArgumentException e) {
                // Somebody's own text, that begins as ours do.
            }
        }
        return secret.getBytes(StandardCharsets.UTF_8);
    }
}
