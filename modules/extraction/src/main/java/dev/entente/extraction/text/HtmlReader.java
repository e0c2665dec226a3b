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
import org.jsoup.select.NodeVisitor;

/** Reads the main text out of a web page, and what its metadata tell of it. */
final class HtmlReader {
    private static final int LEAST_MAIN_TEXT = 200;
    private static final int LEAST_PARAGRAPH = 25;
    private static final List<String> MARKED = List.of("[itemprop=articleBody]", "article", "main", "[role=main]");

    private final Set<String> furniture;

    HtmlReader(Words words) {
        this.furniture = words.list("page-furniture");
    }

    Page read(String html) {
        var parser = Parser.htmlParser().setTrackPosition(true);
        var document = parser.parseInput(html, "");
        var metadata = new HtmlMetadata(document);
        var main = main(document);
        var heading = heading(document, main, metadata.title());
        var text = new HtmlText(html, furniture).read(document, main, heading);
        return new Page(
                text.text(), text.offsets(), text.blocks(), metadata.title(), metadata.source(), metadata.published());
    }

    /** The heading within the article, or one elsewhere that says what the metadata do: a site's name is none. */
    private static Optional<Element> heading(Document document, Element main, Optional<String> title) {
        return Optional.ofNullable(main.selectFirst("h1"))
                .or(() -> document.select("h1").stream()
                        .filter(heading -> title.isPresent()
                                && Title.normal(heading.text()).equals(Title.normal(title.get())))
                        .findFirst());
    }

    /** The element that the page marks as its article, or else the one that holds most running text. */
    private static Element main(Document document) {
        var lengths = lengths(document);
        for (var query : MARKED) {
            var marked = document.select(query).stream().max(Comparator.comparingInt(lengths::get));
            if (marked.isPresent() && lengths.get(marked.get()) >= LEAST_MAIN_TEXT) {
                return marked.get();
            }
        }
        return densest(document).orElse(document);
    }

    /** How much text outside links each element holds, itself and all that is within it. */
    private static Map<Element, Integer> lengths(Document document) {
        Map<Element, Integer> lengths = new IdentityHashMap<>();
        document.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element) {
                    lengths.put(
                            element,
                            element.normalName().equals("a")
                                    ? 0
                                    : element.ownText().length());
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && element.parent() != null) {
                    lengths.merge(element.parent(), lengths.get(element), Integer::sum);
                }
            }
        });
        return lengths;
    }

    /** Paragraphs vote for their parent and, by half, for its parent, each by the length of its text outside links. */
    private static Optional<Element> densest(Document document) {
        Map<Element, Double> votes = new IdentityHashMap<>();
        for (var paragraph : document.select("p, pre, blockquote")) {
            var length = paragraph.ownText().length();
            var parent = paragraph.parent();
            if (length >= LEAST_PARAGRAPH && parent != null) {
                votes.merge(parent, (double) length, Double::sum);
                var above = parent.parent();
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
}
