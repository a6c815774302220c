package news.dateline.app.pages;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import news.dateline.app.Eventually;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/// A real headless Chromium that looks at the pages of one port.
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String AXE = axe();

    private final Path profile;
    private final ChromeDriver driver;
    private final URI port;

    private Browser(URI port, Path profile, ChromeDriver driver) {
        this.port = port;
        this.profile = profile;
        this.driver = driver;
    }

    /// Starts one; where there is none the test is skipped.
    static Browser at(URI port) throws IOException {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "There is no " + CHROMIUM + " with " + DRIVER + ": the pages are not looked at in a browser");
        Path profile = Files.createTempDirectory("dateline-browser");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        Browser browser = new Browser(port, profile, new ChromeDriver(service, options));
        browser.size(1440, 900);
        // axe-core looks at thousands of cells.
        browser.driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
        return browser;
    }

    void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /// Opens a page and waits until its stream of snapshots flows, where it has one.
    void open(String path) {
        driver.get(port.resolve(path).toString());
        await(
                path + " is live",
                () -> elements("#live").isEmpty()
                        || elements("#live").getFirst().getText().contains("live"));
    }

    /// Whether the system is dark or light, as far as the browser knows.
    void scheme(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    List<WebElement> elements(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    WebElement element(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    String text(String css) {
        return element(css).getText();
    }

    String title() {
        return Objects.requireNonNullElse(driver.getTitle(), "");
    }

    /// What a script gives, as text.
    String run(String script) {
        return String.valueOf(driver.executeScript(script));
    }

    /// Waits until something is so on the page.
    void await(String what, BooleanSupplier isSo) {
        try {
            if (!Eventually.within(PATIENCE, () -> isSo(isSo))) {
                throw new AssertionError("Not so: " + what + "; the page says: " + text("body"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting: " + what, e);
        }
    }

    /// What the browser has to complain of since the last time.
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(Object::toString)
                .toList();
    }

    /// What axe-core finds that keeps people out: rule and elements.
    List<String> faults() {
        driver.executeScript(AXE);
        Object found = driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "axe.run(document, { resultTypes: ['violations'] }).then(found => done(found.violations"
                + ".filter(fault => ['serious', 'critical'].includes(fault.impact))"
                + ".map(fault => fault.id + ': ' + fault.nodes.map(node => node.html + ' ' + node.failureSummary)"
                + ".join(' | '))));");
        return ((List<?>) Objects.requireNonNull(found))
                .stream().map(String::valueOf).toList();
    }

    /// Keeps what is seen, under a name.
    void screenshot(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new IllegalStateException("The screenshot " + name + " cannot be written", e);
        }
    }

    /// What has the focus, after a key was pressed.
    WebElement press(CharSequence key) {
        driver.switchTo().activeElement().sendKeys(key);
        return driver.switchTo().activeElement();
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    // A page that is just changing may lose an element between two questions.
    private static boolean isSo(BooleanSupplier asked) {
        try {
            return asked.getAsBoolean();
        } catch (org.openqa.selenium.WebDriverException e) {
            return false;
        }
    }

    private static String axe() {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("axe-core cannot be read", e);
        }
    }
}
