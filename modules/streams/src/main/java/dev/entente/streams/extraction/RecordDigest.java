package dev.entente.streams.extraction;

import dev.entente.model.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells one record of an article from every other: all of it, so that a new headline is a revision as well. */
public final class RecordDigest {
    private RecordDigest() {}

    /** SHA-256 of the record, in hexadecimal digits. */
    public static String of(Article article) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(article.toByteBuffer());
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory does not fail", e);
        }
    }
}
