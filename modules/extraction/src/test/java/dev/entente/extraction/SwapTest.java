package dev.entente.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.Article;
import dev.entente.model.Claim;
import dev.entente.model.Tsv;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The rules know no article: where the seeds speak of other countries, people and years, the claims are the same about
 * those. What is swapped stands in swaps.tsv.
 */
class SwapTest {
    private static final Extractor EXTRACTOR = Extractor.load();

    @Test
    void shouldSwapTheClaimsWithTheCountriesPeopleAndYears() {
        var words = new LinkedHashMap<String, String>();
        var codes = new LinkedHashMap<String, String>();
        for (var row :
                Tsv.parse("swaps.tsv", Tsv.resource(SwapTest.class, "swaps.tsv"), List.of("kind", "from", "to"))) {
            (row.oneOf("kind", List.of("code", "word")).equals("code") ? codes : words)
                    .put(row.required("from"), row.required("to"));
        }

        for (var article : Seeds.read()) {
            assertThat(claims(swapped(article.getText(), words), article.getId()))
                    .as("article %s", article.getId())
                    .containsExactlyInAnyOrderElementsOf(claims(article.getText(), article.getId()).stream()
                            .map(line -> swapped(line, codes))
                            .map(SwapTest::sorted)
                            .toList());
        }
    }

    private static List<String> claims(String text, String id) {
        var article = Article.newBuilder().setId(id).setText(text).build();
        return EXTRACTOR.extract(article).claims().stream()
                .map(SwapTest::line)
                .map(SwapTest::sorted)
                .toList();
    }

    private static String line(Claim claim) {
        return "%s %s %s, %s %s on %s"
                .formatted(
                        claim.getSource(),
                        claim.getMutual() ? "=" : ">",
                        claim.getTarget(),
                        claim.getRule(),
                        claim.getStatus(),
                        claim.getDate().orElse("an unknown day"));
    }

    /** Who acts together stands in alphabetical order, which the swap may change. */
    private static String sorted(String line) {
        var parties = Pattern.compile("^(\\S+) = (\\S+),").matcher(line);
        return parties.find() && parties.group(1).compareTo(parties.group(2)) > 0
                ? parties.group(2) + " = " + parties.group(1) + line.substring(parties.end() - 1)
                : line;
    }

    private static String swapped(String text, Map<String, String> swaps) {
        var names = Pattern.compile("(?<![\\p{L}\\d])("
                + String.join("|", swaps.keySet().stream().map(Pattern::quote).toList())
                + ")(?![\\p{L}\\d])");
        return names.matcher(text).replaceAll(match -> swaps.get(match.group(1)));
    }
}
