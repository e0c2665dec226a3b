package dev.entente.app.input;

import dev.entente.model.Article;
import java.util.Optional;

/**
 * What is said of every article at once, for those that do not say it of themselves.
 *
 * @param published date or instant of publication
 * @param source who published it
 */
public record Provenance(Optional<String> published, Optional<String> source) {

    /** Nothing is said. */
    public static Provenance unknown() {
        return new Provenance(Optional.empty(), Optional.empty());
    }

    Article complete(Article article) {
        return Article.newBuilder(article)
                .setPublished(article.getPublished().or(() -> published).orElse(null))
                .setSource(article.getSource().or(() -> source).orElse(null))
                .build();
    }
}
