package news.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import news.dateline.ingest.IngestService;
import news.dateline.ingest.SizedJournal;
import news.dateline.ingest.journal.Journal;
import news.dateline.ingest.journal.JournalEntry;
import news.dateline.ingest.journal.JournalException;
import news.dateline.ingest.journal.JournalException.Fault;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.WireProfile;
import news.dateline.ingest.poll.FeedSite.Answer;
import news.dateline.schemas.model.FeedCursor;
import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.model.RawWire;
import news.dateline.schemas.model.WireStory;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One feed, asked again and again.
class FeedPollTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final int MOST = 4000;
    private static final Journal AWAY = entry -> {
        throw new JournalException(Fault.NOT_ACKNOWLEDGED, "not durable", new TimeoutException("away"));
    };

    private final List<JournalEntry> kept = new CopyOnWriteArrayList<>();
    private final FeedSite site = new FeedSite();
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final FeedClient client = new FeedClient(clock, Destinations.publicOnes(), Duration.ofSeconds(10));
    private PollWire wire = wire(MOST);
    private Journal journal = kept::add;
    private FeedCursor cursor = poll().begin(Optional.empty());

    @AfterEach
    void close() {
        client.close();
        site.close();
    }

    @Test
    void takesInAFeedUnderTheAddressThatItCameFrom() throws Exception {
        ask(feed(item("ferry", "Ferry back"), item("wharf", "Wharf open")));

        assertThat(guids()).containsExactly("ferry", "wharf");
        RawWire raw = kept.getFirst().raw().getFirst();
        assertThat(raw.getSource()).contains(site.at("/feed").toString());
        assertThat(raw.getWire()).isEqualTo("harbour");
        assertThat(cursor.getSeen()).hasSize(2);
        assertThat(cursor.getDueAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(cursor.getFaults()).isZero();
    }

    @Test
    void doesNotTakeTheSameAnswerTwice() throws Exception {
        ask(feed(item("ferry", "Ferry back")).with("ETag", "\"1\""));
        ask(feed(item("ferry", "Ferry back")).with("ETag", "\"2\""));
        ask(Answer.of(304, Map.of()));

        assertThat(guids()).containsExactly("ferry");
        assertThat(site.lastAsked("If-None-Match")).contains("\"2\"");
        assertThat(cursor.getEtag()).contains("\"2\"");
        assertThat(cursor.getSeen()).hasSize(1);
    }

    @Test
    void takesOnlyWhatIsNewOfAChangedFeed() throws Exception {
        ask(feed(item("ferry", "Ferry back"), item("wharf", "Wharf open")));
        ask(feed(item("dock", "Dock full"), item("ferry", "Ferry back"), item("wharf", "Wharf shut")));

        assertThat(guids()).containsExactly("ferry", "wharf", "dock", "wharf");
        assertThat(cursor.getSeen()).hasSize(3);
    }

    @Test
    void executesAKillBesideAnEntryThatIsTooLargeWhichIsRefusedOnce() throws Exception {
        SizedJournal sized = new SizedJournal();
        journal = sized;
        wire = wire(4 << 20);
        String entries = "<entry><id>urn:large</id><content>" + "Greece ".repeat(460_000) + "</content></entry>"
                + "<at:deleted-entry ref='urn:gone' when='2026-11-23T11:00:00Z'/></feed>";
        String feed = "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:at='http://purl.org/atompub/tombstones/1.0'>";

        ask(Answer.feed(feed + entries));
        ask(Answer.feed(feed + "<subtitle>new</subtitle>" + entries));

        assertThat(sized.kept).singleElement().satisfies(entry -> {
            assertThat(entry.stories()).extracting(WireStory::getGuid).containsExactly("urn:gone");
            assertThat(entry.quarantined())
                    .extracting(Quarantined::getPosition)
                    .containsExactly(Optional.of("item urn:large"));
        });
        assertThat(cursor.getSeen()).hasSize(2);
    }

    @Test
    void writesNothingWhereOnlyTheFeedItselfHasChanged() throws Exception {
        ask(feed(item("ferry", "Ferry back")));
        ask(feed("<ttl>5</ttl>", item("ferry", "Ferry back")));
        ask(feed("<ttl>6</ttl>"));

        assertThat(kept).hasSize(1);
        assertThat(cursor.getSeen()).isEmpty();
        assertThat(cursor.getFaults()).isZero();
    }

    @Test
    void doesNotMoveOnUntilTheJournalHasAcknowledged() throws Exception {
        journal = AWAY;
        ask(feed(item("ferry", "Ferry back")).with("ETag", "\"1\""));
        assertThat(cursor.getEtag()).isEmpty();
        assertThat(cursor.getSeen()).isEmpty();
        assertThat(cursor.getFaults()).isEqualTo(1);

        journal = kept::add;
        ask(feed(item("ferry", "Ferry back")).with("ETag", "\"1\""));

        assertThat(guids()).containsExactly("ferry");
        assertThat(cursor.getEtag()).contains("\"1\"");
        assertThat(cursor.getFaults()).isZero();
    }

    @Test
    void quarantinesABadFeedOnceAndWaitsLongerEachTime() throws Exception {
        ask(Answer.feed("<rss><channel><item></chan>"));
        ask(Answer.feed("<rss><channel><item></chan>"));
        ask(Answer.feed("<!-- later --> <rss><channel><item></chan>"));

        assertThat(quarantined()).hasSize(1);
        assertThat(cursor.getFaults()).isEqualTo(3);
        assertThat(cursor.getDueAt()).isEqualTo(NOON.plusSeconds(240));
    }

    @Test
    void goesOnWithTheGoodItemsOfABadFeed() throws Exception {
        ask(Answer.feed("<rss><channel>" + item("ferry", "Ferry back") + "<item></chan>"));
        ask(Answer.feed(
                "<rss><channel>" + item("wharf", "Wharf open") + item("ferry", "Ferry back") + "<item></chan>"));

        assertThat(guids()).containsExactly("ferry", "wharf");
        assertThat(quarantined()).hasSize(1);
        assertThat(cursor.getFaults()).isZero();
    }

    @Test
    void takesNothingButFeedsUnlessTheWireSaysSo() throws Exception {
        ask(Answer.feed("<html><body><h1>Back soon</h1><p>We are working on it.</p></body></html>"));

        assertThat(quarantined()).hasSize(1);
        assertThat(guids()).isEmpty();
        WireProfile any = new WireProfile("h", "g", Optional.empty(), Optional.empty(), List.of("ninjs"));
        assertThat(new PollWire(any, wire.config(), 1).profile().formats()).containsExactly("ninjs");
    }

    @Test
    void keepsTheStartOfAFeedThatIsTooLargeOnce() throws Exception {
        ask(Answer.feed("<rss>" + " ".repeat(MOST)));
        ask(Answer.feed("<rss>" + " ".repeat(MOST + 1)));

        assertThat(quarantined()).hasSize(1);
        assertThat(quarantined().getFirst().getTruncated()).isTrue();
        assertThat(cursor.getFaults()).isEqualTo(2);
    }

    @Test
    void asksAgainSoonWhereATooLargeFeedCouldNotBeKept() throws Exception {
        journal = AWAY;
        ask(Answer.feed("<rss>" + " ".repeat(MOST)));

        assertThat(cursor.getRejected()).isEmpty();
        assertThat(cursor.getFaults()).isEqualTo(1);
    }

    @Test
    void goesToWhereAFeedHasMovedForGood() throws Exception {
        Answer answer = feed(item("ferry", "Ferry back"));
        site.answers = path -> path.equals("/feed") ? Answer.of(301, Map.of("Location", "/moved")) : answer;
        cursor = poll().poll(cursor);
        assertThat(cursor.getMovedTo()).contains(site.at("/moved").toString());

        site.answers = path -> path.equals("/moved") ? Answer.of(404, Map.of()) : answer;
        cursor = poll().poll(cursor);

        assertThat(cursor.getMovedTo()).isEmpty();
        cursor = poll().poll(cursor);
        assertThat(cursor.getFaults()).isZero();
    }

    @Test
    void staysWhereAFeedHasMovedWhileItAnswersThere() throws Exception {
        site.answers = path -> path.equals("/feed")
                ? Answer.of(301, Map.of("Location", "/moved"))
                : feed(item(path + site.asked.size(), "Ferry back"));
        cursor = poll().poll(cursor);
        cursor = poll().poll(cursor);

        assertThat(cursor.getMovedTo()).contains(site.at("/moved").toString());
        assertThat(site.asked).hasSize(3);
    }

    @Test
    void neverWritesDownAQueryWhichMayHoldAKey() throws Exception {
        Answer answer = feed(item("ferry", "Ferry back"));
        site.answers = path -> path.equals("/feed") ? Answer.of(301, Map.of("Location", "/moved?key=hidden")) : answer;
        cursor = poll().poll(cursor);
        URI withKey = site.at("/feed?key=hidden");

        assertThat(cursor.getSeen()).hasSize(1);
        assertThat(cursor.toString() + kept).contains("/moved").doesNotContain("hidden");
        assertThat(cursor.getMovedTo()).isEmpty();
        assertThat(FeedAddress.mark(withKey))
                .startsWith(site.at("/feed") + "?sha256=")
                .doesNotContain("hidden")
                .isNotEqualTo(FeedAddress.mark(site.at("/feed?key=other")));
        assertThat(FeedAddress.mark(site.at("/feed")))
                .isEqualTo(site.at("/feed").toString());
        assertThat(FeedAddress.open(withKey)).isEmpty();
    }

    @Test
    void stopsWhereAFeedIsGone() throws Exception {
        ask(Answer.of(410, Map.of()));

        assertThat(cursor.getGone()).isTrue();
    }

    @Test
    void waitsForTheServer() throws Exception {
        ask(Answer.of(429, Map.of("Retry-After", "600")));

        assertThat(cursor.getDueAt()).isEqualTo(NOON.plusSeconds(600));
    }

    @Test
    void beginsAnewUnderAnotherAddress() {
        FeedCursor other = FeedCursor.newBuilder(cursor)
                .setUrl("https://other.example/feed")
                .setGone(true)
                .build();

        assertThat(poll().begin(Optional.of(other)).getGone()).isFalse();
        assertThat(poll().begin(Optional.of(cursor))).isSameAs(cursor);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsACursorOnlyWhereSomethingWouldBeLostWithoutIt(boolean later) {
        FeedCursor next = FeedCursor.newBuilder(cursor)
                .setPolledAt(NOON.plusSeconds(60))
                .setDueAt(NOON.plusSeconds(later ? 600 : 120))
                .build();

        assertThat(Cursors.matters(cursor, next, Duration.ofSeconds(60))).isEqualTo(later);
        assertThat(Cursors.matters(
                        cursor, FeedCursor.newBuilder(next).setEtag("\"2\"").build(), Duration.ofSeconds(60)))
                .isTrue();
    }

    private PollWire wire(int maxBytes) {
        return new PollWire(
                new WireProfile("harbour", "gazette", Optional.empty(), Optional.empty()),
                new PollConfig(site.at("/feed"), Duration.ofSeconds(60)),
                maxBytes);
    }

    private void ask(Answer answer) throws InterruptedException {
        site.answers = path -> answer;
        cursor = poll().poll(cursor);
    }

    private FeedPoll poll() {
        IngestService service = new IngestService(new Parsers(), entry -> journal.write(entry));
        return new FeedPoll(wire, client, service, new FeedPoll.Pace(clock, () -> 0));
    }

    private List<String> guids() {
        return kept.stream()
                .flatMap(entry -> entry.stories().stream())
                .map(WireStory::getGuid)
                .toList();
    }

    private List<Quarantined> quarantined() {
        return kept.stream().flatMap(entry -> entry.quarantined().stream()).toList();
    }

    private static Answer feed(String... inside) {
        return Answer.feed("<rss><channel>" + String.join("", inside) + "</channel></rss>");
    }

    private static String item(String guid, String title) {
        return "<item><guid>" + guid + "</guid><title>" + title + "</title></item>";
    }
}
