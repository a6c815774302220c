package news.dateline.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import news.dateline.app.NewsItems;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.SingleMachine;
import news.dateline.app.push.PushClient;
import news.dateline.schemas.StoryId;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.Quarantined;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/// The pages of the ops port in a real browser, over everything that runs on one machine.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit calls start before anything else.
class PagesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAYLOAD =
            "&quot;&gt;&lt;script&gt;window.hit=1&lt;/script&gt;&lt;img src=x onerror=&quot;window.hit=1&quot;&gt;";

    private DataFolder folder;
    private SingleMachine machine;
    private Browser browser;
    private String ferries;
    private String hostile;

    @BeforeAll
    void start() throws Exception {
        folder = DataFolder.ephemeral();
        machine = SingleMachine.start(new ConfigReader(Map.of("DATELINE_OPS_INTERVAL", "1s")).defaults(), folder, 0);
        browser = Browser.at(machine.ops());
        ferries = push(ferries());
        hostile = push(hostile());
        push(NewsItems.embargoed(
                "urn:newsml:meridian.example:20260504:budget", Instant.now().plusSeconds(5_000)));
        client().push(bytes("<newsItem\n <script>window.hit=1</script>"), "application/xml", Optional.empty());
    }

    @AfterAll
    void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (machine != null) {
            machine.close();
        }
        folder.delete();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyPageOpensWithoutAComplaintAndKeepsNobodyOut(String scheme) {
        browser.scheme(scheme);
        awaitTraced(ferries);
        awaitInQuarantine();
        for (Map.Entry<String, String> page : pages().entrySet()) {
            browser.open(page.getValue());
            browser.await(
                    page.getKey() + " shows something",
                    () -> !browser.elements("main h1").isEmpty());
            browser.screenshot(page.getKey() + "-" + scheme);

            assertThat(browser.faults()).as("%s, %s", page.getKey(), scheme).isEmpty();
            assertThat(browser.complaints()).as("%s, %s", page.getKey(), scheme).isEmpty();
        }
    }

    @Test
    void theChartsMoveByThemselves() {
        browser.open("/");
        browser.await(
                "both charts are drawn", () -> browser.elements(".chart canvas").size() == 2);
        String drawn = picture();

        browser.await("the chart is another", () -> !picture().equals(drawn));

        assertThat(browser.element(".chart").getDomAttribute("aria-label")).contains("enrich", "publish");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aStoryIsTracedByItsId() {
        awaitTraced(ferries);
        browser.open("/");
        browser.element("nav a[href='/story']").click();
        browser.element("#id").sendKeys(ferries + Keys.ENTER);

        browser.await("the way is told", () -> !browser.elements("td + td").isEmpty());
        assertThat(browser.text("main"))
                .contains("wire.raw", "wire.stories", "stories.enriched", "stories.published", "channel.europe");
        assertThat(browser.elements("article mark.place"))
                .extracting(WebElement::getText)
                .contains("Greece", "Piraeus");
        assertThat(browser.elements("svg.map circle")).isNotEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aStoryIsFoundByTheTraceOfItsPush() {
        awaitTraced(ferries);
        String trace = browser.element("a[href^='/story?id=']:not([href$='" + ferries + "'])")
                .getText();

        browser.open("/story?id=" + trace);

        assertThat(browser.text("main")).contains(ferries, "wire.raw");
    }

    @Test
    void whatIsNowhereIsToldSo() {
        browser.await("it says so", () -> {
            browser.open("/story?id=nothing");
            return browser.text("main").contains("There is nothing of it");
        });
    }

    @Test
    void aStoryFullOfScriptsRunsNothing() {
        awaitTraced(hostile);

        assertThat(browser.text("article")).contains("<script>window.hit=1</script>", "<img src=x");
        for (String path : Stream.concat(pages().values().stream(), Stream.of("/story?id=" + hostile, evil()))
                .toList()) {
            browser.open(path);
            assertThat(browser.run("return typeof window.hit")).as(path).isEqualTo("undefined");
            assertThat(browser.elements("main script, main img, main [onerror]"))
                    .as(path)
                    .isEmpty();
            assertThat(browser.complaints()).as(path).isEmpty();
        }
    }

    @Test
    void whatWasRefusedIsReadByClicks() {
        awaitOn("/quarantine", "main a[href*='XML_NOT_WELL_FORMED']");
        browser.element("main a[href*='XML_NOT_WELL_FORMED']").click();
        browser.await("the reason's records", () -> browser.text("h2").equals("XML_NOT_WELL_FORMED in ingest"));
        browser.elements("main a[href^='/quarantine/']").getFirst().click();

        browser.await("the bytes", () -> !browser.elements("main pre").isEmpty());
        assertThat(browser.text("main pre")).isEqualTo("<newsItem\n <script>window.hit=1</script>");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whatTodaysParsersCanReadIsReplayedByClicksAndComesOut() {
        String guid = "urn:newsml:meridian.example:20260504:replayed";
        refusedOnce(guid);
        browser.open("/login");
        browser.element("[name=token]").sendKeys(folder.key("ops.token").orElseThrow() + Keys.ENTER);
        browser.await("it is in", () -> !browser.elements("nav").isEmpty());
        String waiting = "/quarantine?reason=UNKNOWN_FORMAT";
        awaitOn(waiting, "main a[href^='/quarantine/']");
        browser.element("main a[href^='/quarantine/']").click();
        browser.await("it can be replayed", () -> !browser.elements("#dry-run").isEmpty());

        browser.element("#dry-run").click();
        browser.await(
                "it is said what would be",
                () -> browser.text("#replayed").equals("It would be: READ, read by today's parsers."));
        browser.element("#for-real").click();
        browser.await("it is done", () -> browser.text("#replayed").equals("It is: READ, read by today's parsers."));

        awaitTraced(StoryId.of("meridian", guid).value());
        awaitOn(waiting, "main div:last-child > table .none");
        browser.element(".tools form button").click();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whoOnlyReadsIsOfferedNoReplay() {
        browser.open(record());

        assertThat(browser.elements("main pre")).hasSize(1);
        assertThat(browser.elements("#dry-run")).isEmpty();
    }

    @Test
    void anEmbargoCountsDown() {
        browser.await("it waits", () -> {
            browser.open("/embargoes");
            return !browser.elements(".countdown").isEmpty();
        });
        String first = browser.text(".countdown");

        browser.await("a second later", () -> !browser.text(".countdown").equals(first));

        assertThat(first).matches("in 1 h \\d+ min|in \\d+ min \\d+ s");
    }

    @Test
    void theKeyboardComesFirstToTheContent() {
        browser.open("/wires");
        WebElement first = browser.press(Keys.TAB);
        // It slides in: what is still above the page has no text for the browser.
        browser.await("it is seen", () -> first.getText().equals("Skip to the content"));

        WebElement content = browser.press(Keys.ENTER);
        assertThat(content.getTagName()).isEqualTo("main");

        WebElement table = browser.press(Keys.TAB);
        assertThat(table.getDomAttribute("aria-label")).startsWith("Wires");
    }

    @Test
    void theKeyboardGoesThroughThePagesInTheirOrder() {
        browser.open("/topics");
        browser.press(Keys.TAB);
        List<String> order = Stream.generate(() -> browser.press(Keys.TAB).getText())
                .limit(8)
                .toList();

        assertThat(order)
                .containsExactly(
                        "Pipeline", "Topics", "Channels", "Wires", "Story", "Quarantine", "Embargoes", "Incidents");
        assertThat(browser.element("nav [aria-current]").getText()).isEqualTo("Topics");
    }

    @Test
    void darkAndLightAreKeptFromPageToPage() {
        browser.scheme("light");
        browser.open("/");
        assertThat(background()).isEqualTo("rgb(244, 246, 248)");

        browser.element("#theme").click();
        browser.open("/wires");

        assertThat(background()).isEqualTo("rgb(13, 19, 25)");
        browser.run("localStorage.clear()");
    }

    // What a wire, or somebody who makes up links, could put into an address.
    private static String evil() {
        return "/quarantine?reason=%22%3E%3Cscript%3Ewindow.hit%3D1%3C/script%3E&stage=%3Cimg%20src=x%20onerror=hit=1%3E";
    }

    private Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("pipeline", "/");
        for (String name : List.of("topics", "channels", "wires", "quarantine", "embargoes", "incidents", "login")) {
            pages.put(name, "/" + name);
        }
        pages.put("story", "/story?id=" + ferries);
        pages.put("record", record());
        return pages;
    }

    private String record() {
        awaitInQuarantine();
        return Optional.ofNullable(
                        browser.element("main a[href^='/quarantine/']").getDomAttribute("href"))
                .orElseThrow();
    }

    private void awaitInQuarantine() {
        awaitOn("/quarantine?reason=XML_NOT_WELL_FORMED", "main a[href^='/quarantine/']");
    }

    private void awaitOn(String path, String css) {
        browser.await(css + " is on " + path, () -> {
            browser.open(path);
            return !browser.elements(css).isEmpty();
        });
    }

    // As if an older Dateline had not known its format.
    private void refusedOnce(String guid) {
        Topic<Quarantined> topic = machine.backbone().topics().wireQuarantine();
        Quarantined waits = Quarantined.newBuilder()
                .setTraceId("%032x".formatted(1))
                .setWire("meridian")
                .setStage("ingest")
                .setReason("UNKNOWN_FORMAT")
                .setReceivedAt(Instant.now())
                .setQuarantinedAt(Instant.now())
                .setContent(ByteBuffer.wrap(NewsItems.greek(guid, 1)))
                .build();
        try (Producer<String, Quarantined> producer =
                machine.backbone().cluster().writer(topic.value().serializer())) {
            producer.send(new ProducerRecord<>(topic.name(), waits.getTraceId(), waits))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The record could not be written", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while writing", e);
        }
    }

    private void awaitTraced(String id) {
        browser.await("it is published", () -> {
            browser.open("/story?id=" + id);
            return browser.text("main").contains("channel.all")
                    && !browser.elements("article").isEmpty();
        });
    }

    private String picture() {
        return browser.run("return document.querySelector('.chart canvas').toDataURL()");
    }

    private String background() {
        return browser.element("body")
                .findElement(By.xpath("."))
                .getCssValue("background-color")
                .replaceFirst("rgba\\((.*), 1\\)", "rgb($1)");
    }

    private static byte[] ferries() {
        return NewsItems.item(
                "urn:newsml:meridian.example:20260504:ferries",
                1,
                "Ferry strike ends in Greece as seamen reach deal with ministry",
                "Ferries sailed again from Piraeus to Crete and Rhodes on Monday. In Athens the European Commission"
                        + " welcomed the deal.</p><p>Lines from Brindisi in Italy and from Izmir in Turkey open again"
                        + " on Tuesday, the owners said. Ships that had waited off Malta and Cyprus were under way.");
    }

    private static byte[] hostile() {
        String item = new String(
                NewsItems.item(
                        "urn:newsml:meridian.example:20260504:" + PAYLOAD,
                        1,
                        "Strike in Greece " + PAYLOAD,
                        "In Athens " + PAYLOAD),
                StandardCharsets.UTF_8);
        return bytes(item.replace("</headline>", "</headline><by>By " + PAYLOAD + "</by>"));
    }

    private String push(byte[] item) throws Exception {
        PushClient.Reply reply = client().push(item, "application/xml", Optional.empty());
        assertThat(reply.accepted()).as(reply.body()).isTrue();
        return JSON.readTree(reply.body()).path("id").asText();
    }

    private PushClient client() {
        return new PushClient(machine.http(), "meridian", folder.key("meridian").orElseThrow());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
