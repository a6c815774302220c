package news.dateline.app.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import news.dateline.app.NewsItems;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.SingleMachine;
import news.dateline.app.push.PushClient;
import news.dateline.client.Delivery;
import news.dateline.schemas.StoryId;
import news.dateline.schemas.model.EventKind;
import news.dateline.schemas.model.StoryEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The example of docs/subscribing.md on a real broker.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit calls start before anything else.
class SubscribingTest {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int POLLS = 150;
    private static final int QUIET_POLLS = 10;
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private DataFolder folder;
    private SingleMachine machine;

    @BeforeAll
    void start() {
        folder = DataFolder.ephemeral();
        machine = SingleMachine.start(new ConfigReader(Map.of()).defaults(), folder, 0);
    }

    @AfterAll
    void stop() {
        machine.close();
        folder.delete();
    }

    @Test
    void theJavaOfThePageIsThatOfTheTestedExamplesLineForLine() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "subscribing.md"));
        Path examples = Path.of("src", "test", "java", "news", "dateline", "app", "subscribe");
        String tested = lines(Files.readString(examples.resolve("Site.java")))
                + lines(Files.readString(examples.resolve("Board.java")));

        List<String> snippets =
                JAVA.matcher(page).results().map(found -> found.group(1)).toList();

        assertThat(snippets)
                .isNotEmpty()
                .allSatisfy(snippet -> assertThat(tested).contains(lines(snippet)));
    }

    @Test
    void aNewSiteHasTheNewestStateAndAWithdrawnStoryIsTakenDown() throws InterruptedException {
        String guid = guid();
        push(NewsItems.greek(guid, 1));
        push(NewsItems.greek(guid, 2));
        Map<String, Delivery.Event> table = new TreeMap<>();

        try (Site site = site("new-site", table)) {
            until(site, () -> shows(table, guid, event -> event.getVersion() == 2));
            push(new String(NewsItems.greek(guid, 3), StandardCharsets.UTF_8)
                    .replace("stat:usable", "stat:canceled")
                    .getBytes(StandardCharsets.UTF_8));
            until(site, () -> shows(table, guid, event -> event.getKind() == EventKind.WITHDRAWN));
        }

        StoryEvent last = table.get(id(guid)).event();
        assertThat(last.getReason()).contains("KILLED");
        assertThat(last.getStory()).isEmpty();
    }

    @Test
    void aSiteThatComesBackGoesOnWhereItWas() throws InterruptedException {
        String guid = guid();
        push(NewsItems.greek(guid, 1));
        Map<String, Delivery.Event> table = new TreeMap<>();
        try (Site site = site("restarted-site", table)) {
            until(site, () -> shows(table, guid, event -> event.getVersion() == 1));
        }
        Map<String, Delivery.Event> onlyNew = new TreeMap<>();

        push(NewsItems.greek(guid, 2));
        try (Site site = site("restarted-site", onlyNew)) {
            until(site, () -> shows(onlyNew, guid, event -> event.getVersion() == 2));
        }

        assertThat(onlyNew.get(id(guid)).event().getSupersedes())
                .contains(table.get(id(guid)).revision());
    }

    @Test
    void aBoardShowsWhatStandsAndThenWhatIsNew() throws InterruptedException {
        String guid = guid();
        push(NewsItems.item(guid, 1, "Ferries wait at Piraeus", "Nothing sails."));
        Map<String, Delivery.Event> table = new TreeMap<>();
        try (Site site = site("before-the-board", table)) {
            until(site, () -> shows(table, guid, event -> true));
        }

        try (Board board = new Board(
                machine.backbone().cluster().clientSettings(),
                machine.backbone().topics(),
                List.of("all"))) {
            assertThat(board.shown()).contains("Ferries wait at Piraeus");
            push(NewsItems.item(guid, 2, "Ferries sail from Piraeus", "The strike is over."));
            for (int i = 0; i < POLLS && !board.shown().contains("Ferries sail from Piraeus"); i++) {
                board.follow(POLL);
            }
            assertThat(board.shown()).contains("Ferries sail from Piraeus");
        }
    }

    @Test
    void whatComesAgainChangesNothing() throws InterruptedException {
        String guid = guid();
        push(NewsItems.greek(guid, 1));
        Map<String, Delivery.Event> table = new TreeMap<>();
        try (Site site = site("first-read", table)) {
            until(site, () -> shows(table, guid, event -> true));
        }
        Delivery.Event before = table.get(id(guid));

        try (Site again = site("second-read", table)) {
            for (int i = 0; i < QUIET_POLLS; i++) {
                again.follow(POLL);
            }
        }

        assertThat(table.get(id(guid))).isSameAs(before);
    }

    private Site site(String group, Map<String, Delivery.Event> table) {
        return new Site(machine.backbone().cluster().clientSettings(), machine.http(), group, table);
    }

    private void push(byte[] story) throws InterruptedException {
        PushClient client = new PushClient(
                machine.http(), "meridian", folder.key("meridian").orElseThrow());
        assertThat(client.push(story, "application/xml", Optional.empty()).status())
                .isEqualTo(202);
    }

    private static void until(Site site, BooleanSupplier enough) {
        for (int i = 0; i < POLLS && !enough.getAsBoolean(); i++) {
            site.follow(POLL);
        }
        assertThat(enough.getAsBoolean()).as("enough came in time").isTrue();
    }

    private static boolean shows(Map<String, Delivery.Event> table, String guid, Predicate<StoryEvent> wanted) {
        return Optional.ofNullable(table.get(id(guid)))
                .map(Delivery.Event::event)
                .filter(wanted)
                .isPresent();
    }

    private static String id(String guid) {
        return StoryId.of("meridian", guid).value();
    }

    private static String guid() {
        return "urn:newsml:meridian.example:20260504:" + UUID.randomUUID();
    }

    private static String lines(String code) {
        return code.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce("", (all, line) -> all + line + "\n");
    }
}
