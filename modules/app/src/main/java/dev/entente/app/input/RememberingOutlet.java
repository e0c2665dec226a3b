package dev.entente.app.input;

import dev.entente.model.Article;
import dev.entente.streams.extraction.RecordDigest;

/**
 * Sends an article unless the same was sent before: one that says something else by then is a revision, and is sent.
 */
record RememberingOutlet(Memory memory, Outlet outlet) {
    private static final String ARTICLE = "article ";

    void offer(Article article) {
        var digest = RecordDigest.of(article);
        var key = ARTICLE + article.getId();
        if (!memory.recall(key).filter(digest::equals).isPresent()) {
            outlet.send(article, () -> memory.remember(key, digest));
        }
    }

    boolean settle() {
        return outlet.settle();
    }
}
