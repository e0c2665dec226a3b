package dev.entente.streams.query;

import dev.entente.model.Article;
import dev.entente.streams.error.StoreVersionException;
import dev.entente.streams.extraction.ArticleEntry;
import dev.entente.streams.extraction.ArticleStore;
import dev.entente.streams.extraction.TextCopy;
import java.util.Collection;
import java.util.List;
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

    /**
     * True where this instance knows that an article was taken in as it is, so that the same again changes nothing;
     * false where it was not, is on its way, or is another instance's.
     */
    public boolean isTakenIn(Article article) {
        try {
            return article(article.getId()).map(entry -> entry.says(article)).orElse(false);
        } catch (StoreAwayException | StoreVersionException e) {
            return false;
        }
    }

    /**
     * The articles of these partitions that have a text, the first first.
     *
     * @param text SHA-256 of the text, 64 hexadecimal digits
     */
    public List<TextCopy> copies(Collection<Integer> partitions, String text) {
        return store.ask(() -> partitions.stream()
                .flatMap(partition -> ArticleStore.copies(store.partition(partition), text).stream())
                .sorted()
                .toList());
    }
}
