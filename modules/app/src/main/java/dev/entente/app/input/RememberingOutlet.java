package dev.entente.app.input;

import dev.entente.model.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Sends an article unless the same was sent before: one that says something else by then is a revision, and is sent.
 */
record RememberingOutlet(Memory memory, Outlet outlet) {
    private static final String ARTICLE = "article ";

    void offer(Article article) {
        var digest = digest(article);
        var key = ARTICLE + article.getId();
        if (!memory.recall(key).filter(digest::equals).isPresent()) {
            outlet.send(article, () -> memory.remember(key, digest));
        }
    }

    boolean settle() {
        return outlet.settle();
    }

    private static String digest(Article article) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(article.toByteBuffer());
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
