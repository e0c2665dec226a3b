package dev.entente.extraction.text;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** Reads the main text out of a web page, and what its metadata tell of it. */
final class HtmlReader {
    private static final int LEAST_MAIN_TEXT = 200;
    private static final int LEAST_PARAGRAPH = 25;
    private static final List<String> MARKED = List.of("[itemprop=articleBody]", "article", "main", "[role=main]");

    private final Set<String> words;

    HtmlReader(Words words) {
        this.words = words.list("page-furniture");
    }

    Page read(String html) {
        var parser = Parser.htmlParser().setTrackPosition(true);
        var document = parser.parseInput(html, "");
        var furniture = new HtmlFurniture(words, document);
        var metadata = new HtmlMetadata(document);
        var titled = metadata.title().flatMap(title -> titled(document, title));
        var main = main(document, titled, lengths(document, furniture));
        var heading = Optional.ofNullable(main.selectFirst("h1")).or(() -> titled);
        var title = metadata.headline().or(() -> opening(main)).or(metadata::title);
        var text = new HtmlText(html, furniture).read(document, main, heading);
        return new Page(text.text(), text.offsets(), text.blocks(), title, metadata.source(), metadata.published());
    }

    /** The heading that says what the metadata do: a site's name is none. */
    private static Optional<Element> titled(Document document, String title) {
        return document.select("h1").stream()
                .filter(heading -> Title.normal(heading.text()).equals(Title.normal(title)))
                .findFirst();
    }

    /** The heading with which the article opens. */
    private static Optional<String> opening(Element main) {
        return Optional.ofNullable(main.selectFirst("h1, h2, p"))
                .filter(element -> !element.normalName().equals("p"))
                .map(Element::text)
                .filter(text -> !text.isBlank());
    }

    /** The element that the page marks as its article, or else the one that holds most running text. */
    private static Element main(Document document, Optional<Element> titled, Map<Element, Integer> lengths) {
        for (var query : MARKED) {
            var marked =
                    document.select(query).stream().filter(lengths::containsKey).toList();
            var main = titled.flatMap(heading -> around(heading, marked, lengths))
                    .or(() -> marked.stream()
                            .max(Comparator.comparingInt(lengths::get))
                            .filter(longest -> lengths.get(longest) >= LEAST_MAIN_TEXT && isMost(longest, lengths)));
            if (main.isPresent()) {
                return main.get();
            }
        }
        return densest(document, lengths).orElse(document);
    }

    /** The marked element in which the article's own heading stands, and text below it, be it ever so short. */
    private static Optional<Element> around(Element heading, List<Element> marked, Map<Element, Integer> lengths) {
        var least = heading.text().length() + LEAST_PARAGRAPH;
        return marked.stream()
                .filter(element ->
                        lengths.get(element) >= least && heading.parents().contains(element))
                .findFirst();
    }

    /** One post of many, or one teaser, is not the article. */
    private static boolean isMost(Element marked, Map<Element, Integer> lengths) {
        return marked.parents().stream()
                .filter(above -> above.normalName().equals("main"))
                .allMatch(above -> 2 * lengths.get(marked) >= lengths.get(above));
    }

    /** How much text outside links each element holds, itself and all within it; furniture is left out. */
    private static Map<Element, Integer> lengths(Document document, HtmlFurniture furniture) {
        Map<Element, Integer> lengths = new IdentityHashMap<>();
        document.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof Element element) {
                    if (furniture.holds(element)) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    var isLink = element.normalName().equals("a");
                    lengths.put(element, isLink ? 0 : element.ownText().length());
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element element && element.parent() != null) {
                    lengths.merge(element.parent(), lengths.get(element), Integer::sum);
                }
                return FilterResult.CONTINUE;
            }
        });
        return lengths;
    }

    /**
     * Paragraphs vote for what holds them and, by half, for what is above, by the length of their text outside links.
     */
    private static Optional<Element> densest(Document document, Map<Element, Integer> lengths) {
        Map<Element, Double> votes = new IdentityHashMap<>();
        for (var paragraph : document.select("p, pre, blockquote, div, td")) {
            var length = paragraph.ownText().length();
            var holder = holder(paragraph);
            if (length >= LEAST_PARAGRAPH && holder != null && lengths.containsKey(paragraph)) {
                votes.merge(holder, (double) length, Double::sum);
                var above = holder.parent();
                if (above != null) {
                    votes.merge(above, length / 2.0, Double::sum);
                }
            }
        }
        return document.stream()
                .filter(votes::containsKey)
                .max(Comparator.comparingDouble(votes::get))
                .filter(element -> votes.get(element) >= LEAST_MAIN_TEXT);
    }

    /** Text that line breaks cut into paragraphs is held by the element itself. */
    private static Element holder(Element paragraph) {
        var isCut = paragraph.children().stream()
                .anyMatch(child -> child.normalName().equals("br"));
        return isCut && !paragraph.normalName().equals("p") ? paragraph : paragraph.parent();
    }
}
