package dev.entente.extraction.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows the paragraphs of a page that are not part of its article; see {@code furniture.tsv}. */
final class Furniture {
    /** What a paragraph is for. */
    enum Kind {
        ARTICLE,
        HEADLINE,
        CAPTION,
        BOILERPLATE,
        CLOCK,
        PUBLISHED
    }

    private static final int LONGEST = 40;
    private static final int LONGEST_WHOLE = 6;
    private static final int LONGEST_OPENING = 5;
    private static final int LONGEST_CAPTION = 16;
    private static final int LONGEST_BYLINE = 9;
    private static final int LONGEST_FILE = 16;

    private final Map<String, Kind> wholes;
    private final Map<String, Kind> openings;
    private final Set<String> openers;

    private Furniture(Map<String, Kind> wholes, Map<String, Kind> openings) {
        this.wholes = wholes;
        this.openings = openings;
        this.openers =
                openings.keySet().stream().map(words -> words.split(" ", 2)[0]).collect(Collectors.toUnmodifiableSet());
    }

    static Furniture load() {
        var wholes = new HashMap<String, Kind>();
        var openings = new HashMap<String, Kind>();
        for (var row : Tsv.load(Furniture.class, "furniture.tsv")) {
            var kind = switch (row.get("what")) {
                case "boilerplate" -> Kind.BOILERPLATE;
                case "credit" -> Kind.CAPTION;
                case "clock" -> Kind.CLOCK;
                case "published" -> Kind.PUBLISHED;
                default ->
                    throw row.error("'%s' is nothing a paragraph can be: write boilerplate, credit, clock or published"
                            .formatted(row.get("what")));
            };
            var where = switch (row.get("where")) {
                case "whole" -> wholes;
                case "opening" -> openings;
                default -> throw row.error("'%s' is no place: write whole or opening".formatted(row.get("where")));
            };
            where.put(row.get("words"), kind);
        }
        return new Furniture(wholes, openings);
    }

    /** What each paragraph is for. */
    Kind[] sort(List<Paragraph> paragraphs) {
        var kinds = new Kind[paragraphs.size()];
        for (var i = 0; i < kinds.length; i++) {
            kinds[i] = kind(paragraphs.get(i));
            if (kinds[i] == Kind.CAPTION && isCredit(paragraphs.get(i)) && i > 0) {
                markPictureAbove(paragraphs, kinds, i);
            }
        }
        return kinds;
    }

    /** The words right above a credit are the picture's. */
    private static void markPictureAbove(List<Paragraph> paragraphs, Kind[] kinds, int credit) {
        kinds[credit] = Kind.BOILERPLATE;
        var above = paragraphs.get(credit - 1);
        var isCaption = !paragraphs.get(credit).block().isApart()
                && above.size() <= LONGEST_CAPTION
                && !above.isClosed()
                && credit > 1;
        if (isCaption && kinds[credit - 1] == Kind.ARTICLE) {
            kinds[credit - 1] = Kind.CAPTION;
        }
    }

    private Kind kind(Paragraph paragraph) {
        if (paragraph.size() > LONGEST) {
            return Kind.ARTICLE;
        }
        if (paragraph.block().role() == Page.Role.CAPTION) {
            return Kind.CAPTION;
        }
        if (paragraph.size() <= LONGEST_WHOLE) {
            var whole = wholes.get(paragraph.plain(0, paragraph.size()));
            if (whole != null) {
                return whole;
            }
        }
        var isKnown = openers.contains(paragraph.form(0).toLowerCase(Locale.ROOT));
        for (var length = isKnown ? LONGEST_OPENING : 0; length > 0; length--) {
            var opening = length <= paragraph.size() ? openings.get(paragraph.plain(0, length)) : null;
            if (opening != null && fits(opening, paragraph)) {
                return opening;
            }
        }
        return isFile(paragraph) || isAddress(paragraph) || isByline(paragraph) || isBare(paragraph)
                ? Kind.BOILERPLATE
                : Kind.ARTICLE;
    }

    /** A time is told by figures; "Published figures show ..." is a sentence. */
    private static boolean fits(Kind kind, Paragraph paragraph) {
        return switch (kind) {
            case CLOCK, PUBLISHED ->
                paragraph.size() <= 20
                        && paragraph.tokens().stream().anyMatch(token -> Characters.isDigit(token.first()));
            case CAPTION -> paragraph.size() <= LONGEST_CAPTION || !paragraph.isClosed();
            default -> true;
        };
    }

    private static boolean isCredit(Paragraph paragraph) {
        return paragraph.block().role() != Page.Role.CAPTION;
    }

    /** "12.png (9 KB)", "Digital-Card---250x295.jpg (26 KB)" */
    private static boolean isFile(Paragraph paragraph) {
        return paragraph.size() <= LONGEST_FILE
                && !paragraph.isClosed()
                && paragraph.tokens().stream().anyMatch(token -> isImage(token.form()));
    }

    private static boolean isImage(String form) {
        return form.endsWith("jpg")
                || form.endsWith("jpeg")
                || form.endsWith("png")
                || form.endsWith("gif")
                || form.endsWith("webp")
                || form.endsWith("svg");
    }

    private static boolean isAddress(Paragraph paragraph) {
        if (paragraph.size() != 1) {
            return false;
        }
        var form = paragraph.form(0);
        return form.indexOf('@') >= 0 || form.startsWith("http") || form.startsWith("www.");
    }

    /** "By Tamilla Hasanova", "By Ann Lee and Bo Li, Reuters" */
    private static boolean isByline(Paragraph paragraph) {
        if (paragraph.size() < 2 || paragraph.size() > LONGEST_BYLINE || paragraph.isClosed()) {
            return false;
        }
        if (!paragraph.form(0).equals("By") && !paragraph.form(0).equals("BY")) {
            return false;
        }
        for (var i = 1; i < paragraph.size(); i++) {
            var form = paragraph.form(i);
            var isName = Characters.isUpper(form.codePointAt(0))
                    || ",-/|".contains(form)
                    || form.equals("and")
                    || form.equals("for");
            if (!isName) {
                return false;
            }
        }
        return true;
    }

    /** No word at all: rules, bullets, figures. */
    private static boolean isBare(Paragraph paragraph) {
        for (var token : paragraph.tokens()) {
            if (Characters.isLetter(token.first()) && !isRule(token.form())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRule(String form) {
        return form.equals("x") || form.equals("X");
    }
}
