package news.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.journal.JournalEntry;
import news.dateline.ingest.journal.JournalRecords;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.TestWires;
import news.dateline.ingest.parse.WireInput;
import news.dateline.schemas.Keeping;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.RawWire;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;

/// What ingest does whatever the way in.
class IngestServiceTest {
    private static final String KILL = item(
            "urn:kill",
            "<itemMeta><pubStatus qcode='stat:canceled'/></itemMeta>"
                    + "<contentMeta><headline>Bridge opens</headline></contentMeta>");
    // In the record it stands twice, as HTML and as paragraphs.
    private static final String LARGE = item(
            "urn:large",
            "<contentSet><inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><body><p>"
                    + "Greece ".repeat(Keeping.MAX_STORY_BYTES / 2 / "Greece ".length() + 1000)
                    + "</p></body></html></inlineXML></contentSet>");

    private final SizedJournal journal = new SizedJournal();
    private final IngestService service = new IngestService(new Parsers(), journal);

    @Test
    void executesAKillBesideAStoryThatIsTooLarge() {
        WireInput input = input(message(LARGE, KILL));

        Receipt receipt = service.receive(input);

        assertThat(receipt)
                .isInstanceOfSatisfying(Receipt.Accepted.class, accepted -> isLargeAndKill(accepted.outcomes()));
        assertThat(only().stories()).extracting(WireStory::getPubStatus).containsExactly(PubStatus.CANCELED);
        assertThat(only().raw()).extracting(RawWire::getContent).containsExactly(ByteBuffer.wrap(input.bytes()));
        assertThat(only().quarantined()).singleElement().satisfies(refused -> {
            assertThat(refused.getReason()).isEqualTo("LIMIT_EXCEEDED");
            assertThat(refused.getPosition()).contains("item urn:large");
            assertThat(refused.getContent()).isEqualTo(ByteBuffer.wrap(input.bytes()));
        });
    }

    @Test
    void executesAKillInAnotherPartThanAStoryThatIsTooLarge() {
        WireInput first = input(message(KILL.replace("urn:kill", "urn:other")));
        WireInput large = input(message(KILL, LARGE));

        List<Receipt> receipts = service.receiveParts(List.of(first, large));

        assertThat(receipts).hasSize(2).allMatch(Receipt.Accepted.class::isInstance);
        assertThat(((Receipt.Accepted) receipts.getLast()).outcomes().getLast())
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.position()).isEqualTo("part 2, item urn:large"));
        assertThat(only().stories()).extracting(WireStory::getGuid).containsExactly("urn:other", "urn:kill");
        assertThat(only().quarantined())
                .singleElement()
                .satisfies(refused -> assertThat(refused.getContent()).isEqualTo(ByteBuffer.wrap(large.bytes())));
    }

    @Test
    void executesANewKillBesideANewStoryThatIsTooLarge() {
        String known = KILL.replace("urn:kill", "urn:known");
        WireInput input = input(message(known, LARGE, KILL));

        service.receiveNew(
                input,
                outcome -> outcome instanceof ParseOutcome.Story(var story)
                        && story.getGuid().equals("urn:known"));

        assertThat(only().stories()).extracting(WireStory::getGuid).containsExactly("urn:kill");
        assertThat(only().quarantined()).hasSize(1);
    }

    @Test
    void refusesAnInputWhoseOnlyStoryIsTooLarge() {
        Receipt receipt = service.receive(input(LARGE));

        assertThat(receipt)
                .isInstanceOfSatisfying(
                        Receipt.Refused.class,
                        refused -> assertThat(refused.rejections())
                                .extracting(Rejected::reason)
                                .containsExactly(Reason.LIMIT_EXCEEDED));
        assertThat(only().stories()).isEmpty();
        assertThat(only().quarantined()).hasSize(1);
    }

    @Test
    void refusesAPushOfWhichTooMuchBecomesAndKeepsItOnce() {
        WireInput half = input(LARGE.replace("Greece Greece ", "Greece "));
        int parts = JournalRecords.MAX_ENTRY_BYTES / 2 / half.bytes().length;

        List<Receipt> receipts = service.receiveParts(Collections.nCopies(parts, half));

        assertThat(receipts)
                .hasSize(parts)
                .allSatisfy(receipt -> assertThat(receipt)
                        .isInstanceOfSatisfying(
                                Receipt.Refused.class,
                                refused -> assertThat(refused.rejections())
                                        .singleElement()
                                        .satisfies(rejected ->
                                                assertThat(rejected.detail()).contains("MAX_ENTRY_BYTES"))));
        assertThat(only().stories()).isEmpty();
        assertThat(only().quarantined())
                .hasSize(parts)
                .allSatisfy(refused -> assertThat(refused.getContent()).isEqualTo(ByteBuffer.wrap(half.bytes())));
    }

    @Test
    void keepsABatchOfManyItemsThatCannotBeUsed() {
        String bad = "<newsItem><!--" + "x".repeat(400_000) + "--></newsItem>" + "<newsItem/>".repeat(100);
        WireInput part = input(message(bad));

        List<Receipt> receipts =
                service.receiveParts(List.of(input(KILL), part, part, part, part, part, part, part, part));

        assertThat(receipts.getFirst()).isInstanceOf(Receipt.Accepted.class);
        assertThat(only().quarantined()).hasSize(8 * 101);
        assertThat(only().quarantined().stream()
                        .mapToInt(refused -> refused.getContent().remaining())
                        .sum())
                .isLessThan(12 << 20);
    }

    private JournalEntry only() {
        assertThat(journal.kept).hasSize(1);
        return journal.kept.getFirst();
    }

    private static void isLargeAndKill(List<ParseOutcome> outcomes) {
        assertThat(outcomes).hasSize(2);
        assertThat(outcomes.getFirst()).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(Reason.LIMIT_EXCEEDED);
            assertThat(rejected.detail()).contains("MAX_STORY_BYTES");
            assertThat(rejected.position()).isEqualTo("item urn:large");
        });
        assertThat(outcomes.getLast()).isInstanceOf(ParseOutcome.Story.class);
    }

    private static WireInput input(String message) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        return new WireInput(
                TestWires.WIRE, bytes, Optional.empty(), Optional.empty(), "0".repeat(32), TestWires.RECEIVED);
    }

    private static String message(String... items) {
        return "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><header/><itemSet>" + String.join("", items)
                + "</itemSet></newsMessage>";
    }

    private static String item(String guid, String inside) {
        return "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='" + guid + "'>" + inside + "</newsItem>";
    }
}
