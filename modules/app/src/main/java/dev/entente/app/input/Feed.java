package dev.entente.app.input;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.entente.app.Failure;
import dev.entente.model.Article;
import java.io.StringReader;
import java.time.Duration;
import java.util.Comparator;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** The articles of an RSS or Atom feed, with as much of their text as the feed has. */
final class Feed {
    private static final String MARKUP = "(?s).*(<[a-zA-Z][^>]*>|&#?\\w+;).*";

    private final String name;
    private final SyndFeed feed;

    private Feed(String name, SyndFeed feed) {
        this.name = name;
        this.feed = feed;
    }

    /**
     * Reads a feed.
     *
     * @param name of the feed, for messages
     * @param articles given an article for every entry that can be read
     * @param refused told of every entry that cannot
     * @return how long the feed asks to be left alone (ttl, or sy:updatePeriod), where it does
     * @throws Failure where the text is no feed, or has no entry
     */
    static Optional<Duration> read(String name, String text, Consumer<Article> articles, Consumer<Failure> refused) {
        var feed = new Feed(name, parse(name, text));
        if (feed.feed.getEntries().isEmpty()) {
            throw new Failure(name + " is a feed without entries: there is nothing to read in it");
        }
        for (var entry : feed.feed.getEntries()) {
            feed.understood(entry, refused).ifPresent(articles);
        }
        return new Patience(feed.feed).asked();
    }

    private Optional<Article> understood(SyndEntry entry, Consumer<Failure> refused) {
        try {
            return Optional.of(article(entry));
        } catch (Failure e) {
            refused.accept(e);
            return Optional.empty();
        }
    }

    /**
     * Dates are written in English, whatever the machine speaks; a document type, which could name files, is refused.
     */
    private static SyndFeed parse(String name, String text) {
        try {
            var input = new SyndFeedInput(false, Locale.US);
            input.setPreserveWireFeed(true);
            return input.build(new StringReader(text.strip()));
        } catch (FeedException | RuntimeException e) {
            // The parser fails in ways of its own at what is no feed.
            throw new Failure("%s is no feed that can be read: %s".formatted(name, e.getMessage()), e);
        }
    }

    private Article article(SyndEntry entry) {
        var title = present(entry.getTitle())
                .map(text -> Jsoup.parseBodyFragment(text).text());
        var link = present(entry.getLink()).filter(Feed::isAddress);
        var body = body(entry)
                .or(() -> title)
                .orElseThrow(() -> new Failure("%s: entry '%s' has neither text nor title: give the address of its page"
                        .formatted(name, link.orElse(entry.getUri()))));
        return Article.newBuilder()
                .setId(link.or(() -> present(entry.getUri()))
                        .orElseThrow(() -> new Failure("%s: entry '%s' has neither link nor id: give it as JSON lines"
                                .formatted(name, title.orElse("")))))
                .setText(body)
                .setMediaType(body.matches(MARKUP) ? "text/html" : "text/plain")
                .setTitle(title.orElse(null))
                .setSource(source(entry).orElse(null))
                .setUrl(link.orElse(null))
                .setPublished(published(entry).orElse(null))
                .build();
    }

    /** RSS takes an entry's id for its address unless told otherwise, and few feeds tell. */
    private static boolean isAddress(String link) {
        return link.matches("https?://.*");
    }

    /** The longest that the entry has: of a full text and its summary, the full text. */
    private static Optional<String> body(SyndEntry entry) {
        return Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
                .map(SyndContent::getValue)
                .flatMap(text -> present(text).stream())
                .max(Comparator.comparingInt(String::length));
    }

    /** Whose the entry was, where a feed gathers those of others; else whose the feed is. */
    private Optional<String> source(SyndEntry entry) {
        return Optional.ofNullable(entry.getSource())
                .flatMap(source -> present(source.getTitle()))
                .or(() -> present(feed.getTitle()));
    }

    private static Optional<String> published(SyndEntry entry) {
        return Stream.of(entry.getPublishedDate(), entry.getUpdatedDate())
                .filter(Objects::nonNull)
                .map(Date::toInstant)
                .map(Object::toString)
                .findFirst();
    }

    private static Optional<String> present(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(Predicate.not(String::isEmpty));
    }
}
