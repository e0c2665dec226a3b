package dev.entente.ledger;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256, and a number modulo 2^256, so that hashes of many things add up in any order. */
record Hash(BigInteger number) {
    static final int BYTES = 32;
    static final Hash ZERO = new Hash(BigInteger.ZERO);

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(8 * BYTES);

    static Hash of(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Hash(new BigInteger(1, digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static Hash parse(String hex) {
        return new Hash(new BigInteger(hex, 16));
    }

    static Hash ofBytes(byte[] bytes) {
        return new Hash(new BigInteger(1, bytes));
    }

    Hash plus(Hash that) {
        return new Hash(number.add(that.number).mod(MODULUS));
    }

    Hash minus(Hash that) {
        return new Hash(number.subtract(that.number).mod(MODULUS));
    }

    /** 64 hexadecimal digits. */
    String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    /** {@link #BYTES} of them, the highest first. */
    byte[] bytes() {
        var signed = number.toByteArray();
        var bytes = new byte[BYTES];
        var from = Math.max(0, signed.length - BYTES);
        System.arraycopy(signed, from, bytes, BYTES - (signed.length - from), signed.length - from);
        return bytes;
    }
}
