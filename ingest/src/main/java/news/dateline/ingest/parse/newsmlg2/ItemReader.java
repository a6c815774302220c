package news.dateline.ingest.parse.newsmlg2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.xml.ContentHash;
import news.dateline.ingest.parse.xml.Leftovers;
import news.dateline.schemas.StoryId;
import news.dateline.schemas.model.Embargo;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.Repair;
import news.dateline.schemas.model.Unparsed;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;

/// What one item means: first what decides whether it may be used at all, then everything else.
final class ItemReader {
    private final Item item;
    private final Header header;

    ItemReader(Item item, Header header) {
        this.item = item;
        this.header = header;
    }

    ParseOutcome read() {
        String guid = item.root().attribute("guid");
        if (guid == null) {
            return item.rejected(Reason.NO_GUID, item.root().name() + " without a guid");
        }
        return switch (item.root().name()) {
            case "newsItem", "packageItem" -> story(guid);
            default -> new ParseOutcome.Vocabulary(guid, item.root().name());
        };
    }

    private ParseOutcome story(String guid) {
        Optional<Long> version = version();
        if (version.isEmpty()) {
            return item.rejected(
                    Reason.BAD_VERSION, "version=\"" + item.root().peek("version") + "\" is not a number from 1");
        }
        Optional<PubStatus> status = StatusReader.read(item);
        if (status.isEmpty()) {
            return item.rejected(Reason.BAD_STATUS, "pubStatus is none of usable, withheld and canceled");
        }
        return switch (EmbargoReader.read(item)) {
            case EmbargoReader.Holding.Free free -> build(start(guid, version.get(), status.get(), null));
            case EmbargoReader.Holding.Held held -> build(start(guid, version.get(), status.get(), held.embargo()));
            case EmbargoReader.Holding.Unclear unclear ->
                unclear(unclear, start(guid, version.get(), status.get(), null));
        };
    }

    // A recall must work whatever else is wrong with the item; anything else waits until somebody says what was meant.
    private ParseOutcome unclear(EmbargoReader.Holding.Unclear unclear, WireStory.Builder story) {
        if (story.getPubStatus() == PubStatus.USABLE) {
            return item.rejected(Reason.BAD_TIME, "embargoed \"" + unclear.written() + "\" is not a date and time");
        }
        item.notes().repair(Leniency.EMBARGO_UNREADABLE, unclear.written());
        return build(story.setEmbargo(new Embargo(null, unclear.written(), false)));
    }

    // NewsML-G2 Specification, @version: a positive integer, 1 when absent.
    private Optional<Long> version() {
        String written = item.root().peek("version");
        if (written == null) {
            return Optional.of(1L);
        }
        item.root().attribute("version");
        String digits = written.strip();
        if (!digits.matches("\\d{1,40}")) {
            return Optional.empty();
        }
        java.math.BigInteger version = new java.math.BigInteger(digits);
        return version.signum() > 0 && version.bitLength() < Long.SIZE
                ? Optional.of(version.longValue())
                : Optional.empty();
    }

    private WireStory.Builder start(String guid, long version, PubStatus status, @Nullable Embargo embargo) {
        WireInput input = item.input();
        return WireStory.newBuilder()
                .setId(StoryId.of(input.wire().provider(), guid).value())
                .setTraceId(input.traceId())
                .setWire(input.wire().id())
                .setProvider(input.wire().provider())
                .setFormat(NewsMlG2Parser.FORMAT)
                .setReceivedAt(input.receivedAt())
                .setGuid(guid)
                .setVersion(version)
                .setPubStatus(status)
                .setEmbargo(embargo)
                .setContentHash(ContentHash.of(item.root()))
                .setTransmission(header.transmission().orElse(null));
    }

    private ParseOutcome build(WireStory.Builder story) {
        new StoryReader(item, story).read();
        if (!Item.NAMESPACE.equals(item.root().namespace())) {
            item.notes().repair(Leniency.NAMESPACE_MISSING, item.root().name());
        }
        if (hasNothing(story)) {
            item.notes().repair(Leniency.NOTHING_FOR_READERS, "Neither headline, text, picture, description nor link");
        }
        story.setUnparsed(unparsed());
        List<Repair> repairs = new ArrayList<>(header.repairs());
        repairs.addAll(item.notes().repairs());
        story.setRepairs(repairs);
        story.setInferred(item.notes().inferred());
        return new ParseOutcome.Story(story.build());
    }

    private List<Unparsed> unparsed() {
        Leftovers rest = new Leftovers();
        rest.collect(item.root(), item.root().name());
        if (rest.dropped() > 0) {
            item.notes().repair(Leniency.UNPARSED_CUT, rest.dropped() + " pieces over the limit");
        }
        List<Unparsed> unparsed = new ArrayList<>(header.unparsed());
        unparsed.addAll(rest.pieces());
        return unparsed;
    }

    // Such an item is valid: metadata may be all that it is for. Whoever publishes decides what to do without words.
    private static boolean hasNothing(WireStory.Builder story) {
        return story.getPubStatus() == PubStatus.USABLE
                && story.getHeadlines().isEmpty()
                && story.getBody().getParagraphs().isEmpty()
                && story.getPictures().isEmpty()
                && story.getDescriptions().isEmpty()
                && story.getLinks().isEmpty();
    }
}
