package dev.entente.it;

import static dev.entente.it.Browser.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.GeneratedClasses;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page while the ledger changes under it, in a real browser. */
@Tag("full")
class PageLiveTest {
    @TempDir
    private Path data;

    @TempDir
    private Path profile;

    @Test
    void shouldTurnWithWhatIsFedAndGoOnAfterARestart() throws Exception {
        GeneratedClasses.trust();
        var seeds = HouseFixture.seeds();
        var house = HouseFixture.start(data);
        var home = URI.create(house.house().http());
        try (var browser = Browser.open(home, profile)) {
            // Given a pair's page, open before anything is known
            browser.visit("#/pairs/ARM-KAZ", "pair");
            browser.script("window.sameDocument = true");
            var watching = browser.tab();
            browser.openTab();

            // When all seeds but the last are fed by the form
            for (var seed : seeds.subList(0, seeds.size() - 1)) {
                browser.visit("#/feed", "feed");
                browser.paste(named("feed-text"), seed.getText());
                browser.paste(named("feed-id"), seed.getId());
                browser.press(named("feed-send"));
                browser.found(named("step-claims") + "[data-done='true']");
            }

            // Then the page that was open turns, without being loaded again
            browser.lookAt(watching);
            browser.awaitText(named("stands-partnership"), "Strategic partnership");
            assertThat(browser.script("return window.sameDocument")).isEqualTo(true);

            // When the server goes and comes again while the changes are watched
            browser.visit("#/changes", "changes");
            browser.awaitText(named("feed-state"), "Connected");
            browser.script("window.sameDocument = true");
            house.close();
            browser.awaitText(named("feed-state"), "lost");
            house = HouseFixture.start(data, Map.of("http.port", String.valueOf(home.getPort())));
            browser.awaitText(named("feed-state"), "Connected");
            house.publish(seeds.subList(seeds.size() - 1, seeds.size()));

            // Then each change is there, once
            var expected = house.changeIds();
            browser.awaitText(named("change") + "[data-id*='AZE-KAZ']", "Alliance");
            browser.awaitText("p.hint", expected.size() + " changes");
            assertThat(ids(browser)).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(browser.script("return window.sameDocument")).isEqualTo(true);
        } finally {
            house.close();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> ids(Browser browser) {
        return (List<String>) browser.script(
                "return [...document.querySelectorAll(\"[data-testid='change']\")].map(change => change.dataset.id)");
    }
}
