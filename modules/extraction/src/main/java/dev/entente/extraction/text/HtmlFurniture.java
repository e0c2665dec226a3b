package dev.entente.extraction.text;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Knows the parts of one web page that hold no article, by tag, by class and id, or because nobody sees them. */
final class HtmlFurniture {
    private static final Set<String> TAGS = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "footer",
            "aside",
            "button",
            "select",
            "iframe",
            "svg",
            "head",
            "object",
            "video",
            "audio",
            "canvas",
            "map",
            "textarea",
            "dialog",
            "amp-ad",
            "amp-analytics",
            "amp-consent",
            "amp-embed",
            "amp-iframe",
            "amp-lightbox",
            "amp-list",
            "amp-sidebar",
            "amp-social-share",
            "amp-sticky-ad",
            "amp-user-notification",
            "amp-video");
    private static final Set<String> GROUPS = Set.of("div", "section", "ul", "ol", "p", "span", "header");

    /** "has-sidebar" and "no-comments" say what the page around is like, not what stands within. */
    private static final Set<String> REMARKS = Set.of("has", "with", "no", "without");

    private final Set<String> words;
    private final Set<Element> headed = Collections.newSetFromMap(new IdentityHashMap<>());

    HtmlFurniture(Set<String> words, Document document) {
        this.words = words;
        for (var heading : document.select("h1")) {
            var above = heading.parent();
            while (above != null && headed.add(above)) {
                above = above.parent();
            }
        }
    }

    boolean holds(Element element) {
        return TAGS.contains(element.normalName()) || isUnseen(element) || isFootnote(element) || isNamed(element);
    }

    private static boolean isUnseen(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        var style = element.attr("style");
        return !style.isEmpty() && style.replace(" ", "").contains("display:none");
    }

    private static boolean isFootnote(Element element) {
        return element.normalName().equals("sup") && element.selectFirst("a") != null;
    }

    /** A name that a part of the page shares with furniture does not count where the page's heading is within. */
    private boolean isNamed(Element element) {
        return GROUPS.contains(element.normalName())
                && (isNamed(element.className()) || isNamed(element.id()))
                && !headed.contains(element);
    }

    private boolean isNamed(String names) {
        if (names.isEmpty()) {
            return false;
        }
        for (var name : names.split("\\s+")) {
            var before = "";
            for (var part : name.toLowerCase(Locale.ROOT).split("[_-]+")) {
                if (words.contains(part) && !REMARKS.contains(before)) {
                    return true;
                }
                before = part;
            }
        }
        return false;
    }
}
