package dev.entente.evaluation.reading;

import dev.entente.evaluation.score.CodedClaim;
import dev.entente.extraction.text.Fingerprint;
import dev.entente.model.Article;
import dev.entente.model.Tsv;
import java.util.List;
import java.util.stream.Stream;

/**
 * A claim for a reader to judge, as a row of a table. Kept, it holds no word of the article: place and hash tell
 * whoever has the article which sentence was meant.
 *
 * @param cells under {@link #COLUMNS}
 */
record Item(List<String> cells) {
    /** Where the claim stands, what it says, and what a reader says of it. */
    static final List<String> KEPT = List.of(
            "article",
            "begin",
            "end",
            "quote-hash",
            "source",
            "target",
            "facet",
            "value",
            "status",
            "aspect",
            "date",
            "rule",
            "verdict",
            "reason");
    /** The same, and then what a reader needs besides. */
    static final List<String> COLUMNS = Stream.concat(
                    KEPT.stream(), Stream.of("label", "derivation", "published", "title", "quote", "context"))
            .toList();

    /** UTF-16 units of the article to show before and after the quote. */
    private static final int AROUND = 240;
    /** Digits of SHA-256 that tell quotes apart. */
    private static final int HASH_DIGITS = 16;

    Item {
        cells = List.copyOf(cells);
    }

    static Item of(Article article, CodedClaim claim) {
        var json = claim.json();
        var agreement = json.path("agreement");
        var isAgreement = !agreement.isMissingNode();
        return new Item(List.of(
                article.getId(),
                json.path("begin").asText(),
                json.path("end").asText(),
                Fingerprint.of(json.path("quote").asText()).hash().substring(0, HASH_DIGITS),
                json.path("source").asText(),
                json.path("target").asText(),
                json.path("facet").asText(isAgreement ? "agreements" : ""),
                isAgreement
                        ? agreement.path("stage").asText()
                        : json.path("value").asText(),
                json.path("status").asText(),
                json.path("aspect").asText(),
                json.path("date").asText(),
                json.path("rule").asText(),
                "",
                "",
                line(
                        isAgreement
                                ? agreement.path("name").asText()
                                : json.path("label").asText()),
                line(json.path("dateDerivation").asText()),
                article.getPublished().orElse(""),
                line(article.getTitle().orElse(article.getUrl().orElse(""))),
                line(json.path("quote").asText()),
                line(context(
                        article.getText(),
                        json.path("begin").asInt(),
                        json.path("end").asInt()))));
    }

    static Item of(Tsv.Row row, List<String> columns) {
        return new Item(columns.stream().map(row::get).toList());
    }

    String verdict() {
        return cells.get(KEPT.indexOf("verdict"));
    }

    /** The cells that may be kept without the article. */
    List<String> kept() {
        return cells.subList(0, KEPT.size());
    }

    private static String context(String text, int begin, int end) {
        return text.substring(Math.max(0, begin - AROUND), begin)
                + "[[" + text.substring(begin, end) + "]]"
                + text.substring(end, Math.min(text.length(), end + AROUND));
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
