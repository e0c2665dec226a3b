package dev.entente.app.input;

import dev.entente.app.Failure;
import dev.entente.model.Article;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The articles of an RSS or Atom feed, with as much of their text as the feed has. */
final class Feed {
    private static final String MARKUP = "(?s).*<[a-zA-Z][^>]*>.*";

    private Feed() {}

    /**
     * Reads a feed.
     *
     * @param name of the feed, for messages
     * @throws Failure where an entry has neither link nor id, or no text, or there is no entry
     */
    static List<Article> articles(String name, String text) {
        var feed = Jsoup.parse(text, Parser.xmlParser());
        var publisher = text(feed, "channel > title, feed > title");
        var articles = feed.select("item, entry").stream()
                .map(entry -> article(name, entry, publisher))
                .toList();
        if (articles.isEmpty()) {
            throw new Failure(name + " is a feed without entries: there is nothing to read in it");
        }
        return articles;
    }

    private static Article article(String name, Element entry, Optional<String> publisher) {
        var link = link(entry);
        var title = text(entry, "> title");
        var body = List.of("> content|encoded", "> content", "> description", "> summary").stream()
                .flatMap(path -> content(entry, path).stream())
                .findFirst()
                .orElseThrow(() -> new Failure(
                        "%s: entry '%s' has no text: give the address of its page".formatted(name, title.orElse(""))));
        return Article.newBuilder()
                .setId(link.or(() -> text(entry, "> guid, > id"))
                        .orElseThrow(() -> new Failure("%s: entry '%s' has neither link nor id: give it as JSON lines"
                                .formatted(name, title.orElse("")))))
                .setText(body)
                .setMediaType(body.matches(MARKUP) ? "text/html" : "text/plain")
                .setTitle(title.orElse(null))
                .setSource(publisher.orElse(null))
                .setUrl(link.orElse(null))
                .setPublished(text(entry, "> pubDate, > published, > updated, > dc|date")
                        .flatMap(Feed::instant)
                        .orElse(null))
                .build();
    }

    private static Optional<String> link(Element entry) {
        return text(entry, "> link")
                .or(() -> entry.select("> link[href]").stream()
                        .filter(link ->
                                link.attr("rel").isEmpty() || link.attr("rel").equals("alternate"))
                        .map(link -> link.attr("href").strip())
                        .findFirst());
    }

    /** Markup may stand there escaped, as character data, or as elements. */
    private static Optional<String> content(Element entry, String path) {
        return Optional.ofNullable(entry.selectFirst(path))
                .map(element -> element.children().isEmpty() ? element.wholeText() : element.html())
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static Optional<String> text(Element parent, String path) {
        return Optional.ofNullable(parent.selectFirst(path)).map(Element::text).filter(text -> !text.isBlank());
    }

    /** RSS dates as mail does, Atom as RFC 3339; a date in any other form is left unknown. */
    private static Optional<String> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant().toString());
        } catch (DateTimeParseException e) {
            return mailDate(text);
        }
    }

    private static Optional<String> mailDate(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant()
                    .toString());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
