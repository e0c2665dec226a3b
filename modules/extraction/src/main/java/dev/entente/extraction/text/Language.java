package dev.entente.extraction.text;

import java.util.Optional;

/**
 * The language of an article. Only English is read; any other is accounted for as what it is.
 *
 * @param kind English, another language, or none where there is no word at all
 * @param tag BCP 47 tag, a best guess where the language is another; absent where none can be guessed
 */
public record Language(Kind kind, Optional<String> tag) {
    /** What the reader needs to know of a language. */
    public enum Kind {
        ENGLISH,
        OTHER,
        NONE
    }

    static final Language ENGLISH = new Language(Kind.ENGLISH, Optional.of("en"));
    static final Language NONE = new Language(Kind.NONE, Optional.empty());
    static final Language UNKNOWN = new Language(Kind.OTHER, Optional.empty());

    static Language other(String tag) {
        return new Language(Kind.OTHER, Optional.of(tag));
    }

    /** True where the article is to be read. */
    public boolean isEnglish() {
        return kind == Kind.ENGLISH;
    }
}
