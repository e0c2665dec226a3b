package dev.entente.extraction.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a web page's metadata tell: schema.org in JSON-LD, Open Graph, the usual meta names, {@code <time>}. */
final class HtmlMetadata {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:published_time",
            "datepublished",
            "date",
            "pubdate",
            "publishdate",
            "publish-date",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date",
            "dc.date.issued",
            "dcterms.created",
            "dcterms.date");
    private static final List<String> TITLES = List.of("og:title", "twitter:title", "dc.title");
    private static final List<String> SOURCES = List.of("og:site_name", "application-name", "dc.publisher");

    private final Document document;
    private final List<JsonNode> linked;

    HtmlMetadata(Document document) {
        this.document = document;
        this.linked = document.select("script[type=application/ld+json]").stream()
                .flatMap(script -> json(script.data()))
                .toList();
    }

    /** The headline that the page states as such. */
    Optional<String> headline() {
        return linked("headline").or(() -> meta(TITLES).map(Page.Stated::value));
    }

    /** The headline, or what the browser shows in its place, without the site's name. */
    Optional<String> title() {
        return headline().or(() -> text("title").map(HtmlMetadata::withoutSite)).or(() -> text("h1"));
    }

    Optional<String> source() {
        return linked.stream()
                .flatMap(node -> named(node.findValue("publisher")).stream())
                .findFirst()
                .or(() -> meta(SOURCES).map(Page.Stated::value));
    }

    Optional<Page.Stated> published() {
        return linked("datePublished")
                .map(value -> new Page.Stated(value, "datePublished"))
                .or(() -> meta(PUBLISHED))
                .or(this::time);
    }

    private Optional<Page.Stated> time() {
        return Stream.of("time[itemprop=datePublished]", "time[pubdate]", "article time[datetime]", "time[datetime]")
                .flatMap(query -> document.select(query).stream())
                .map(time -> time.hasAttr("datetime") ? time.attr("datetime") : time.text())
                .filter(value -> PublicationDate.read(value).isPresent())
                .map(value -> new Page.Stated(value, "time"))
                .findFirst();
    }

    private Optional<Page.Stated> meta(List<String> names) {
        var metas = document.select("meta[content]");
        for (var name : names) {
            for (var meta : metas) {
                if (isNamed(meta, name) && !meta.attr("content").isBlank()) {
                    return Optional.of(new Page.Stated(meta.attr("content").strip(), name));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isNamed(Element meta, String name) {
        return meta.attr("property").equalsIgnoreCase(name)
                || meta.attr("name").equalsIgnoreCase(name)
                || meta.attr("itemprop").equalsIgnoreCase(name);
    }

    private Optional<String> text(String query) {
        return Optional.ofNullable(document.selectFirst(query))
                .map(Element::text)
                .filter(Predicate.not(String::isBlank));
    }

    private Optional<String> linked(String field) {
        return linked.stream()
                .flatMap(node -> Optional.ofNullable(node.findValue(field)).stream())
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(Predicate.not(String::isBlank))
                .findFirst();
    }

    private static Optional<String> named(JsonNode publisher) {
        if (publisher == null) {
            return Optional.empty();
        }
        var name = publisher.isTextual() ? publisher : publisher.path("name");
        return Optional.of(name.asText()).filter(Predicate.not(String::isBlank));
    }

    /** Damaged metadata is none: the text is still there to be read. */
    private static Stream<JsonNode> json(String data) {
        try {
            return Stream.of(JSON.readTree(data));
        } catch (JsonProcessingException e) {
            return Stream.empty();
        }
    }

    /** "Headline | Site", "Headline - Site" */
    private static String withoutSite(String title) {
        for (var separator : new String[] {" | ", " – ", " — ", " - "}) {
            var at = title.lastIndexOf(separator);
            if (at > title.length() / 2) {
                return title.substring(0, at).strip();
            }
        }
        return title;
    }
}
