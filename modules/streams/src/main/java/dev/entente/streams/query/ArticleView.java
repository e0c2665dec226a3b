package dev.entente.streams.query;

import dev.entente.streams.extraction.ArticleEntry;
import dev.entente.streams.extraction.ArticleStore;
import java.util.Optional;

/**
 * What became of the articles, as this instance holds it. Throws {@link StoreAwayException} where it does not.
 *
 * @param store the copies of {@link ArticleStore#NAME}
 */
public record ArticleView(LocalStore store) implements View<ArticleView> {

    @Override
    public ArticleView of(Copies copies) {
        return new ArticleView(store.of(copies));
    }

    /** What is remembered of an article; nothing where none of this id was ever read. */
    public Optional<ArticleEntry> article(String id) {
        return store.ask(() -> ArticleStore.get(store.partition(store.owners().partition(id)), id));
    }
}
