package dev.entente.extraction.text;

import dev.entente.model.Article;
import java.nio.charset.StandardCharsets;

/** What an article must be to be published, through whichever door it comes. */
public final class ArticleRules {
    private static final int MAX_ID = 2_000;

    private ArticleRules() {}

    /**
     * Holds an article to them.
     *
     * @throws InvalidArticleException where its id, its text or its date cannot be taken
     */
    public static void require(Article article) {
        requireId(article.getId());
        requireText(article);
        article.getPublished()
                .filter(published -> PublicationDate.read(published).isEmpty())
                .ifPresent(published -> {
                    throw new InvalidArticleException(
                            "published",
                            "The article '%s' is published '%s', which is neither an EDTF date such as 2024-05-10 nor an RFC 3339 instant"
                                    .formatted(article.getId(), published));
                });
    }

    /**
     * An id that every store and table can hold.
     *
     * @throws InvalidArticleException where it is none
     */
    public static String requireId(String id) {
        if (id.isBlank() || id.length() > MAX_ID || id.chars().anyMatch(Character::isISOControl) || !isUnicode(id)) {
            throw new InvalidArticleException(
                    "id", "An article's id has up to %d characters, none of them control characters".formatted(MAX_ID));
        }
        return id;
    }

    private static void requireText(Article article) {
        var text = article.getText();
        if (text.isBlank()) {
            throw fault(article, "has no text: write it; to withdraw an article, retract it");
        }
        if (text.indexOf('\0') >= 0) {
            throw fault(article, "is binary, not text: send text or HTML");
        }
        if (!isUnicode(text)) {
            throw fault(article, "has half a surrogate pair in it, which is no Unicode text: send it whole");
        }
    }

    private static InvalidArticleException fault(Article article, String what) {
        return new InvalidArticleException("text", "The article '%s' %s".formatted(article.getId(), what));
    }

    private static boolean isUnicode(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
