package dev.entente.it;

import static dev.entente.it.Browser.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.model.Article;
import dev.entente.model.GeneratedClasses;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The page in a real browser, on the seeds. {@code -Dentente.test.pictures=FOLDER} leaves the pictures of the README
 * there.
 */
@Tag("full")
class PageTest {
    private static final String DECLARATION = "000_57beb543db8a9ec5";
    private static final long BUDGET_BYTES = 1_000_000;

    @TempDir
    private static Path data;

    @TempDir
    private static Path profile;

    private static HouseFixture house;
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        GeneratedClasses.trust();
        house = HouseFixture.start(data);
        house.publish(HouseFixture.seeds());
        browser = Browser.open(URI.create(house.house().http()), profile);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        house.close();
    }

    @Test
    void shouldWeighLessThanAMegabyteAtFirstSight() {
        browser.visit("#/", "map");
        browser.shown("grid");

        var bytes = (Number) browser.script("return performance.getEntriesByType('resource')"
                + ".concat(performance.getEntriesByType('navigation'))"
                + ".reduce((sum, entry) => sum + entry.transferSize, 0)");

        assertThat(bytes.longValue()).isBetween(10_000L, BUDGET_BYTES);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void shouldShowTheWorldAsOfTheDayOnTheSlider() throws Exception {
        var day = LocalDate.of(2024, 6, 1);
        browser.visit("#/?facet=security", "map");

        browser.script(
                "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', {bubbles: true}))",
                browser.shown("day-slider"),
                String.valueOf(day.toEpochDay()));

        var told = house.get("/v1/relationships/ARM/AZE?asOf=" + day);
        var value = told.at("/facets/security/value").asText();
        assertThat(value).isNotEmpty();
        browser.awaitText(named("grid") + " tr[data-key*='ARM'][data-key*='AZE'] td[data-column='value']", tell(value));
        assertThat((String) browser.script("return location.hash")).contains("asOf=" + day);
        var latest = house.get("/v1/relationships/ARM/AZE")
                .at("/facets/security/value")
                .asText();
        assertThat(latest).as("the day changes what is seen").isNotEqualTo(value);
    }

    @Test
    void shouldSayWhyAndWhyNot() throws Exception {
        browser.visit("#/pairs/AZE-KAZ", "pair");
        browser.press(named("why-partnership") + " summary");

        var why = house.get("/v1/relationships/AZE/KAZ/why?facet=partnership");
        var reasons = new ArrayList<JsonNode>();
        why.get("why").forEach(standing -> standing.get("reasons").forEach(reasons::add));
        browser.awaitText(named("why-partnership"), reasons.get(0).get("why").asText());
        var shown = browser.texts(named("why-partnership") + " " + named("reason"));
        assertThat(shown).hasSameSizeAs(reasons);
        for (var i = 0; i < shown.size(); i++) {
            var claim = reasons.get(i).get("claim");
            assertThat(shown.get(i))
                    .contains(claim.get("quote").asText().strip().split("\\R")[0])
                    .contains(reasons.get(i).get("why").asText())
                    .contains(claim.get("rule").asText());
        }
        assertThat(why.toString()).contains("20th anniversary");
        assertThat(String.join("\n", shown)).contains("20th anniversary");
    }

    @Test
    void shouldShowEachValueAsTheApiHasIt() throws Exception {
        var seed = new Random().nextLong();
        var pairs = new ArrayList<JsonNode>();
        house.get("/v1/relationships").get("relationships").forEach(pairs::add);
        pairs.removeIf(pair -> pair.get("facets").isEmpty());
        pairs.sort((one, other) ->
                one.get("pair").toString().compareTo(other.get("pair").toString()));
        Collections.shuffle(pairs, new Random(seed));

        for (var listed : pairs.subList(0, 3)) {
            var a = listed.at("/pair/0").asText();
            var b = listed.at("/pair/1").asText();
            browser.visit("#/pairs/%s-%s".formatted(a, b), "pair");
            var pair = house.get("/v1/relationships/%s/%s".formatted(a, b));

            assertThat(standings(pair)).as("seed %d, %s-%s", seed, a, b).isNotEmpty();
            for (var standing : standings(pair)) {
                var facet = standing.facet();
                browser.awaitText(named("stands-" + facet), standing.value());
                browser.awaitText(named("facet-" + facet), standing.value());
                for (var quote : standing.quotes()) {
                    browser.awaitText(named("facet-" + facet), quote.split("\\R")[0]);
                }
                for (var number : standing.since().split("\\D+")) {
                    if (number.length() == 4) {
                        browser.awaitText(named("stands-" + facet), number);
                    }
                }
            }
        }
    }

    @Test
    void shouldLetAnAnalystRejectAClaimAndTakeItBack() throws Exception {
        assertThat(basis()).isEqualTo("FORMAL");
        var article = house.get("/v1/articles/" + DECLARATION);
        var upgrades = new ArrayList<String>();
        article.get("claims").forEach(claim -> {
            if (claim.path("facet").asText().equals("partnership")
                    && claim.path("aspect").asText().equals("TRANSITION")) {
                upgrades.add(claim.get("id").asText());
            }
        });
        assertThat(upgrades).isNotEmpty();

        for (var claim : upgrades) {
            rule(claim, "reject");
            browser.awaitText("[data-claim='%s'] %s".formatted(claim, named("ruled")), "A. Analyst");
        }
        house.drain();

        browser.visit("#/pairs/ARM-KAZ", "pair");
        browser.awaitText(named("facet-partnership"), "as said");
        assertThat(basis()).isEqualTo("ASSERTED");

        for (var claim : upgrades) {
            rule(claim, "withdraw");
            browser.awaitNone("[data-claim='%s'] %s".formatted(claim, named("ruled")));
        }
        house.drain();

        browser.visit("#/pairs/ARM-KAZ", "pair");
        browser.awaitText(named("facet-partnership"), "by an act");
        assertThat(basis()).isEqualTo("FORMAL");
    }

    private static void rule(String claim, String verdict) {
        browser.visit("#/articles/" + DECLARATION, "article");
        browser.press("[data-claim='%s'] %s".formatted(claim, named(verdict)));
        browser.paste(named("ruling-dialog") + " [name='by']", "A. Analyst");
        browser.paste(named("ruling-dialog") + " [name='reason']", "Not what was said.");
        browser.press(named("send-ruling"));
    }

    private static String basis() throws Exception {
        return house.get("/v1/relationships/ARM/KAZ")
                .at("/facets/partnership/basis")
                .asText();
    }

    @Test
    void shouldShowHostileTextAsText() throws Exception {
        var id = "hostile/<b>../1";
        var hostile = "Armenia and <img src=x onerror=\"document.title='owned'\"> Georgia signed a treaty. "
                + "<script>document.title='owned'</script> \u202Eneila\u202C &lt;b&gt; ' \" `${1}` "
                + "x".repeat(5_000)
                + "\n\nArmenia cut diplomatic ties with Georgia on 3 May 2024. <svg/onload=alert(1)>";
        house.publish(List.of(Article.newBuilder()
                .setId(id)
                .setTitle("<script>document.title='owned'</script>")
                .setText(hostile)
                .build()));
        browser.complaints();

        browser.visit("#/articles/" + URLEncoder.encode(id, StandardCharsets.UTF_8), "article");
        browser.awaitText(named("article-text"), "<script>document.title='owned'</script>");

        assertThat((String) browser.script("return document.title")).isNotEqualTo("owned");
        assertThat(browser.texts("h1")).containsExactly("<script>document.title='owned'</script>");
        var injected = (Number) browser.script("return document.querySelectorAll("
                + "'en-article script, en-article img, en-article b[onload], en-article svg[onload]').length");
        assertThat(injected.intValue()).isZero();
        var overflow = (Number)
                browser.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow.intValue())
                .as("a long word stays within its column")
                .isLessThanOrEqualTo(0);
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "#/, map",
        "#/?facet=security&asOf=2024-06-01, map",
        "#/pairs/ARM-AZE, pair",
        "#/actors/KAZ, actor",
        "#/articles/000_57beb543db8a9ec5, article",
        "#/changes, changes",
        "#/search?q=tok, search",
        "#/feed, feed",
        "#/health, health",
        "#/pairs/FRA-DEU, pair"
    })
    void shouldBeUsableByAll(String fragment, String view) {
        for (var scheme : List.of("light", "dark")) {
            browser.visit(fragment, view);
            browser.awaitNone(named("loading"));
            browser.script("document.documentElement.dataset.theme = arguments[0]", scheme);

            assertThat(browser.faults()).as("%s in %s", fragment, scheme).isEmpty();
        }
    }

    @Test
    void shouldFitATelephone() {
        try {
            browser.size(390, 844);
            for (var fragment : List.of("#/ map", "#/pairs/ARM-AZE pair", "#/changes changes")) {
                var address = fragment.split(" ");
                browser.visit(address[0], address[1]);
                browser.awaitNone(named("loading"));
                var overflow = (Number) browser.script(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assertThat(overflow.intValue()).as(fragment).isLessThanOrEqualTo(0);
            }
        } finally {
            browser.size(1280, 900);
        }
    }

    @Test
    void shouldGoBackToWhereItWas() {
        browser.visit("#/", "map");
        browser.shown("grid");
        browser.press(named("grid") + " tbody a");
        browser.shown("view-pair");
        browser.script("history.back()");

        browser.shown("view-map");
    }

    @Test
    void shouldHavePictures() {
        var folder = Path.of(System.getProperty("entente.test.pictures", "target/pictures"));
        for (var picture : List.of("#/ map", "#/pairs/ARM-AZE pair", "#/articles/004_3289713090160099 article")) {
            var address = picture.split(" ");
            browser.visit(address[0], address[1]);
            browser.awaitNone(named("loading"));
            browser.script("return document.fonts.ready");
            browser.photograph(folder.resolve(address[1] + ".png"));
        }

        assertThat(folder.resolve("map.png")).isNotEmptyFile();
    }

    private record Standing(String facet, String value, String since, List<String> quotes) {}

    /** What stands on each facet, those with a direction once for each. */
    private static List<Standing> standings(JsonNode pair) {
        return pair.get("facets").properties().stream()
                .flatMap(facet -> {
                    Stream<JsonNode> sides = facet.getValue().has("history")
                            ? Stream.of(facet.getValue())
                            : facet.getValue().valueStream();
                    return sides.filter(side -> side.has("value"))
                            .map(side -> new Standing(
                                    facet.getKey(),
                                    tell(side.get("value").asText()),
                                    side.path("since").asText(),
                                    side.get("evidence")
                                            .valueStream()
                                            .map(evidence -> evidence.get("quote")
                                                    .asText()
                                                    .strip())
                                            .toList()));
                })
                .toList();
    }

    /** As people read a constant. */
    private static String tell(String constant) {
        var words = constant.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
