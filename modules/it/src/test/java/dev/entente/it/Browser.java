package dev.entente.it;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A person before the page, in a real Chromium without a screen. Where the browser and its driver are, the properties
 * {@code entente.test.chromium} and {@code entente.test.chromedriver} tell; a missing one fails the test.
 */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private final ChromeDriver driver;
    private final URI home;

    private Browser(ChromeDriver driver, URI home) {
        this.driver = driver;
        this.home = home;
    }

    /** Opens a browser with a profile of its own, for the page at an address. */
    static Browser open(URI home, Path profile) {
        var options = new ChromeOptions();
        options.setBinary(System.getProperty("entente.test.chromium", "/usr/bin/chromium"));
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + profile.toAbsolutePath());
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of(System.getProperty("entente.test.chromedriver", "/usr/bin/chromedriver"))
                        .toFile())
                .build();
        var browser = new Browser(new ChromeDriver(service, options), home);
        browser.size(1280, 900);
        return browser;
    }

    /** Goes to a view by its deep link: {@code #/pairs/ARM-KAZ}. */
    void visit(String fragment, String view) {
        driver.get(home.resolve("/") + fragment);
        shown("view-" + view);
    }

    /** Another tab, which is before the person now. */
    String openTab() {
        return driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
    }

    String tab() {
        return driver.getWindowHandle();
    }

    void lookAt(String tab) {
        driver.switchTo().window(tab);
    }

    void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** Waits for an element, by the name that tests have for it. */
    WebElement shown(String name) {
        return found(named(name));
    }

    WebElement found(String css) {
        return await(
                "there is " + css,
                () -> driver.findElements(By.cssSelector(css)).stream()
                        .findFirst()
                        .orElse(null));
    }

    /** The texts of all elements that a selector finds now. */
    List<String> texts(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList();
    }

    void awaitText(String css, String text) {
        await(
                "'%s' in %s".formatted(text, css),
                () -> texts(css).stream()
                        .filter(found -> found.contains(text))
                        .findFirst()
                        .orElse(null));
    }

    void awaitNone(String css) {
        await("no " + css, () -> texts(css).isEmpty() ? css : null);
    }

    /** Presses what an element is, when it can be pressed. */
    void press(String css) {
        await("to press " + css, () -> {
            try {
                var element = driver.findElement(By.cssSelector(css));
                script("arguments[0].scrollIntoView({block: 'center'})", element);
                element.click();
                return css;
            } catch (StaleElementReferenceException
                    | org.openqa.selenium.NoSuchElementException
                    | org.openqa.selenium.ElementNotInteractableException e) {
                return null;
            }
        });
    }

    /** Puts a value into a field at once, as from the clipboard: keys take a second for a thousand letters. */
    void paste(String css, String value) {
        script(
                "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', {bubbles: true}))",
                found(css),
                value);
    }

    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What axe-core calls serious or critical here, a line for each kind of fault. */
    List<String> faults() {
        return new AxeBuilder()
                        // The page has no frames: no tab of axe's own has to put together what it finds in them.
                        .setLegacyMode()
                        .analyze(driver)
                        .getViolations()
                        .stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(Browser::tell)
                        .toList();
    }

    private static String tell(Rule rule) {
        return "%s: %s, at %s"
                .formatted(
                        rule.getId(),
                        rule.getHelp(),
                        rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getHtml())
                                .toList());
    }

    /** What the browser complained of since it was last asked: errors of scripts, refusals by the policy. */
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue())
                .map(entry -> entry.getMessage())
                .toList();
    }

    void photograph(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private <T> T await(String what, Supplier<T> look) {
        return new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> what + "; the page says: " + texts("body"))
                .ignoring(StaleElementReferenceException.class)
                .until(ignored -> look.get());
    }

    static String named(String name) {
        return "[data-testid='" + name + "']";
    }

    @Override
    public void close() {
        driver.quit();
    }
}
