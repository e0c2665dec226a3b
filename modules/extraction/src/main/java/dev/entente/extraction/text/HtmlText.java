package dev.entente.extraction.text;

import dev.entente.extraction.text.Page.Block;
import dev.entente.extraction.text.Page.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** Walks a parsed page and gathers its readable text in blocks, each character with its place in the page's source. */
final class HtmlText implements NodeFilter {
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "blockquote",
            "body",
            "br",
            "caption",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final int LONGEST_ENTITY = 34;
    private static final double MOST_LINKED = 0.8;

    private final String html;
    private final HtmlFurniture furniture;
    private final Offsets.Builder characters = new Offsets.Builder();
    private final List<Block> blocks = new ArrayList<>();

    private Element main;
    private Optional<Element> heading = Optional.empty();
    private int blockBegin;
    private int linked;
    private int links;
    private int inside;
    private boolean isApart = true;
    private Role role = Role.TEXT;

    HtmlText(String html, HtmlFurniture furniture) {
        this.html = html;
        this.furniture = furniture;
    }

    /** The text of the main element, and before it the page's heading, where that stands elsewhere. */
    HtmlText read(Document document, Element mainElement, Optional<Element> pageHeading) {
        main = mainElement;
        heading = pageHeading;
        document.filter(this);
        endBlock(true);
        return this;
    }

    String text() {
        return characters.text();
    }

    Offsets offsets() {
        return characters.build();
    }

    List<Block> blocks() {
        return blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words && inside > 0) {
            append(words);
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        var isRoot = element.equals(main) || isHeading(element);
        if (inside > 0 && !isRoot && furniture.holds(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (isRoot) {
            inside++;
        }
        if (BLOCKS.contains(element.normalName())) {
            endBlock(!element.normalName().equals("br"));
            role = role(element);
        }
        if (element.normalName().equals("a")) {
            links++;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (BLOCKS.contains(element.normalName())) {
                endBlock(true);
                role = Role.TEXT;
            }
            if (element.normalName().equals("a")) {
                links--;
            }
            if (element.equals(main) || isHeading(element)) {
                inside--;
            }
        }
        return FilterResult.CONTINUE;
    }

    private boolean isHeading(Element element) {
        return heading.isPresent() && element.equals(heading.get());
    }

    private static Role role(Element element) {
        return switch (element.normalName()) {
            case "figcaption", "caption" -> Role.CAPTION;
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Role.HEADING;
            default -> Role.TEXT;
        };
    }

    private void endBlock(boolean isNextApart) {
        var end = characters.length();
        if (end > blockBegin) {
            var length = end - blockBegin;
            if (linked < MOST_LINKED * length || role == Role.HEADING) {
                blocks.add(new Block(blockBegin, end, isApart, role));
            }
            characters.append('\n', characters.end(), characters.end());
            isApart = isNextApart;
        } else {
            isApart |= isNextApart;
        }
        blockBegin = characters.length();
        linked = 0;
    }

    /** Appends a text node's words, each run of space as one, each entity as the character that it stands for. */
    private void append(TextNode node) {
        var range = node.sourceRange();
        if (!range.isTracked()) {
            return;
        }
        var before = characters.length();
        var i = range.startPos();
        var end = Math.min(range.endPos(), html.length());
        while (i < end) {
            var c = html.charAt(i);
            var next = c == '&' ? entity(i, end) : i + 1;
            if (c == '&' && next > i + 1) {
                var decoded = Parser.unescapeEntities(html.substring(i, next), false);
                for (var k = 0; k < decoded.length(); k++) {
                    append(decoded.charAt(k), i, next);
                }
            } else {
                append(c, i, next);
            }
            i = next;
        }
        if (links > 0) {
            linked += characters.length() - before;
        }
    }

    /** What only tells a browser where to break a word is no part of it. */
    private void append(char c, int begin, int end) {
        if (c == SOFT_HYPHEN || c == ZERO_WIDTH_SPACE) {
            return;
        }
        if (!Characters.isSpace(c)) {
            characters.append(c, begin, end);
        } else if (characters.length() > blockBegin && characters.last() != ' ') {
            characters.append(' ', begin, end);
        }
    }

    /** Where the entity ends that begins at the ampersand; right behind it where there is none. */
    private int entity(int begin, int end) {
        var i = begin + 1;
        while (i < end
                && i - begin < LONGEST_ENTITY
                && (Character.isLetterOrDigit(html.charAt(i)) || html.charAt(i) == '#')) {
            i++;
        }
        return i < end && html.charAt(i) == ';' ? i + 1 : begin + 1;
    }
}
