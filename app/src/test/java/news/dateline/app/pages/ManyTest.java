package news.dateline.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.ops.api.HistoryRoute;
import news.dateline.ops.api.LiveHandler;
import news.dateline.ops.http.Access;
import news.dateline.ops.http.Door;
import news.dateline.ops.http.OpsServer;
import news.dateline.ops.http.Route;
import news.dateline.ops.monitor.Monitor;
import news.dateline.ops.monitor.RecordReader;
import news.dateline.ops.pages.Pages;
import news.dateline.ops.pages.Told;
import news.dateline.ops.trace.Found;
import news.dateline.ops.watch.Trouble;
import news.dateline.schemas.Topics;
import news.dateline.schemas.registry.SchemaCatalog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The pages over a large house on a bad day: the real port, a made-up snapshot, a real browser.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit calls start before anything else.
class ManyTest {
    private final BusyHouse house = new BusyHouse();
    private final Monitor monitor = new Monitor(() -> house, Duration.ofMillis(5), Clock.systemUTC());
    private OpsServer server;
    private LiveHandler live;
    private Browser browser;

    @BeforeAll
    void start() throws IOException {
        Door door = new Door(new Access(List.of(), true, Clock.systemUTC()), Set.of());
        live = new LiveHandler(monitor, door);
        Topics topics = new Topics("", new SchemaCatalog());
        RecordReader nothing = new RecordReader(() -> {
            throw new IllegalStateException("Nothing is read here");
        });
        List<Route> routes = new ArrayList<>(Pages.all(monitor, new Told(id -> new Found.Unknown(), nothing, topics)));
        routes.add(new HistoryRoute(monitor.history()));
        server = new OpsServer("127.0.0.1", 0, door, new OpsServer.Answering(routes, List.of(live)));
        server.start();
        monitor.start();
        browser = Browser.at(URI.create("http://127.0.0.1:" + server.port()));
    }

    @AfterAll
    void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
        monitor.close();
        live.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/channels, 1, 200",
        "/topics, 2, 60",
        "/topics, 6, 60",
        "/wires, 1, 31",
        "/embargoes, 1, 500",
        "/quarantine, 2, 200"
    })
    void aTableHasAllItsRowsAndFitsTheWindow(String path, int table, int rows) {
        browser.open(path);

        assertThat(browser.run("return document.querySelectorAll('main .scroll')[" + (table - 1)
                        + "].querySelectorAll('tbody tr').length"))
                .isEqualTo(Integer.toString(rows));
        assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo("true");
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"light, 1440", "dark, 1440", "light, 400"})
    void nobodyIsKeptOutOfABusyPage(String scheme, int width) {
        browser.scheme(scheme);
        browser.size(width, 900);
        for (String path : List.of("/", "/topics", "/channels", "/quarantine", "/incidents", "/wires")) {
            browser.open(path);
            browser.screenshot("busy-" + path.substring(1) + "-" + scheme + "-" + width);

            assertThat(browser.faults()).as("%s, %s", path, scheme).isEmpty();
            assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
                    .as("%s fits in %d", path, width)
                    .isEqualTo("true");
        }
        browser.size(1440, 900);
    }

    @Test
    void hangsOnTheWall() {
        browser.scheme("dark");
        browser.size(1600, 1080);
        browser.open("/");
        browser.await(
                "an hour is drawn", () -> browser.elements(".chart canvas").size() == 2);
        browser.screenshot("wall");
        browser.size(1440, 900);

        assertThat(browser.text(".strip")).contains("publish", "SLOW", "flash", "urgent", "routine");
        assertThat(browser.text(".incidents")).contains("SILENT baltic");
    }

    @Test
    void whatIsNewlyWrongIsSaidToWhoListens() {
        browser.open("/topics");
        browser.await("it has heard what is wrong", () -> browser.title().startsWith("(2)"));
        assertThat(browser.run("return document.getElementById('news').textContent"))
                .isEmpty();

        house.wrong(Trouble.STOPPED, "enrich", "<b>nobody</b> works");

        browser.await(
                "it is said",
                () -> browser.run("return document.getElementById('news').textContent")
                        .equals("New incident: STOPPED enrich: <b>nobody</b> works"));
        assertThat(browser.element("#news").getDomAttribute("aria-live")).isEqualTo("polite");
    }

    @Test
    void whatSomebodyOpenedStaysOpenWhileThePageMoves() {
        browser.open("/topics");
        browser.run("document.querySelector('details:not([open])').open = true;"
                + "document.querySelector('details[open] summary').focus();");
        String first = browser.text(".as-of");

        browser.await("the page is newer", () -> !browser.text(".as-of").equals(first));

        assertThat(browser.elements("details[open]")).hasSizeGreaterThanOrEqualTo(1);
        assertThat(browser.run("return document.activeElement.tagName")).isEqualTo("SUMMARY");
    }

    @Test
    void whileNothingIsMeasuredThePageSaysSo() {
        browser.open("/");
        try {
            house.away(true);
            browser.await("the stream says so", () -> browser.text("#live").equals("■ not measured"));
            browser.await("the page says so", () -> browser.text(".as-of").startsWith("■ Not measured since 20"));

            assertThat(browser.element("#live").getDomAttribute("class")).contains("bad");
            assertThat(browser.faults()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        } finally {
            house.away(false);
        }
        browser.await("it is live again", () -> browser.text("#live").equals("● live"));
        browser.await("it is measured again", () -> browser.text(".as-of").startsWith("As of 20"));
    }

    @Test
    void aPageThatHearsNothingForAMinuteIsNotLive() {
        browser.open("/story");
        browser.run("const now = Date.now; let later = 0; Date.now = () => now() + (later += 61000);");

        browser.await("it is not live", () -> browser.text("#live").equals("■ not live"));
    }
}
