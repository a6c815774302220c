package news.dateline.ingest.parse.newsmlg2;

import java.util.ArrayList;
import java.util.Optional;
import news.dateline.ingest.parse.Leftovers;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.StoryDraft;
import news.dateline.ingest.parse.time.Times;
import news.dateline.ingest.parse.xml.ContentHash;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.ingest.parse.xml.XmlRest;
import news.dateline.schemas.model.PubStatus;

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
        return build(guid, version.get(), status.get());
    }

    // NewsML-G2 Specification, @version: a positive integer, 1 when absent.
    private Optional<Long> version() {
        String written = item.root().peek("version");
        if (written == null) {
            item.notes().inferred("version");
            return Optional.of(1L);
        }
        item.root().attribute("version");
        Long number = Words.number(written);
        return number == null || number <= 0 ? Optional.empty() : Optional.of(number);
    }

    private ParseOutcome build(String guid, long version, PubStatus status) {
        StoryDraft draft =
                new StoryDraft(item.input(), NewsMlG2Parser.FORMAT, guid, ContentHash.of(item.root()), item.notes());
        draft.story()
                .setVersion(version)
                .setPubStatus(status)
                .setTransmission(header.transmission().orElse(null))
                .setRepairs(header.repairs());
        Optional<Rejected> unclear = draft.embargo(embargo(), item.root().position());
        if (unclear.isPresent()) {
            return unclear.get();
        }
        new StoryReader(item, draft).read();
        if (!Item.NAMESPACE.equals(item.root().namespace())) {
            item.notes().repair(Leniency.NAMESPACE_MISSING, item.root().name());
        }
        draft.story().setUnparsed(new ArrayList<>(header.unparsed()));
        Leftovers rest = new Leftovers();
        XmlRest.collect(item.root(), item.root().name(), rest);
        return draft.finish(rest);
    }

    // NewsML-G2 Guidelines, "Embargoed": it holds all versions of the guid; an empty element is one without an end.
    private Times.Holding embargo() {
        return item.itemMeta()
                .first("embargoed")
                .map(element -> item.times().embargo("embargoed", element.text()))
                .orElseGet(Times.Holding.Free::new);
    }
}
