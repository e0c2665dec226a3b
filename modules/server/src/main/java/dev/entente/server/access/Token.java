package dev.entente.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may do what, known by a secret of which only the hash is kept. The secret is 256 random bits, so that a plain
 * SHA-256 of it tells nothing.
 *
 * @param name whose it is
 * @param scopes what it lets them do
 * @param hash SHA-256 of the secret, hexadecimal
 */
public record Token(String name, Set<Scope> scopes, String hash) {
    private static final int SECRET_BYTES = 32;
    private static final String SEPARATOR = "\t";

    public Token {
        scopes = Set.copyOf(scopes);
    }

    /**
     * A new token, and its secret, which is told once and kept nowhere.
     *
     * @param secret what the holder sends
     */
    public record Issued(Token token, String secret) {}

    /** Makes up a token. */
    public static Issued issue(String name, Set<Scope> scopes) {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        var secret = "ent_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new Issued(new Token(name, scopes, hash(secret)), secret);
    }

    /**
     * Reads a line of a token file: name, scopes and hash, separated by tabs.
     *
     * @throws IllegalArgumentException telling what the line should be
     */
    public static Token parse(String line) {
        var fields = line.split(SEPARATOR, -1);
        if (fields.length != 3 || !fields[2].matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "it should be a name, scopes such as read,write and a SHA-256, separated by tabs, as entente token prints it");
        }
        var scopes = Stream.of(fields[1].split(","))
                .map(scope -> Scope.valueOf(scope.strip().toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        return new Token(fields[0], scopes, fields[2]);
    }

    /** The token as a line of a token file. */
    public String line() {
        var names = new TreeSet<>(scopes)
                .stream().map(scope -> scope.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(","));
        return String.join(SEPARATOR, name, names, hash);
    }

    /** True where the secret is this token's, found in a time that does not tell how nearly. */
    boolean is(String secret) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), hash(secret).getBytes(StandardCharsets.US_ASCII));
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
