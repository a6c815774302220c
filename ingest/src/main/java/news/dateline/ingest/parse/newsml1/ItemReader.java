package news.dateline.ingest.parse.newsml1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.Leftovers;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.ParseOutcome.Vocabulary;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.StoryDraft;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.xml.ContentHash;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.XmlRest;
import news.dateline.schemas.model.Extent;

/// What one item means: first what decides whether it may be used at all, then everything else.
final class ItemReader {
    private final Item item;
    private final Envelope envelope;

    ItemReader(Element root, WireInput input, Envelope envelope, List<Element> topicSets) {
        this.item = new Item(root, input, new Notes(), new Topics(topicSets, root));
        this.envelope = envelope;
    }

    ParseOutcome read() {
        Identity identity = new Identity(item);
        Optional<String> guid = identity.guid();
        if (guid.isEmpty()) {
            return item.rejected(Reason.NO_GUID, "NewsIdentifier without a NewsItemId");
        }
        if (isVocabulary()) {
            return new Vocabulary(guid.get(), "TopicSet");
        }
        Optional<Long> version = identity.version();
        if (version.isEmpty()) {
            return item.rejected(Reason.BAD_VERSION, "RevisionId is not a number of at most 64 bits");
        }
        return story(guid.get(), version.get(), identity);
    }

    // NewsML 1.2 §5.5: an item holds a component, changes, or a topic set.
    private boolean isVocabulary() {
        return Children.peek(item.root(), "TopicSet") != null
                && Children.peek(item.root(), NewsMl1Parser.COMPONENT) == null;
    }

    private ParseOutcome story(String guid, long version, Identity identity) {
        StoryDraft draft =
                new StoryDraft(item.input(), NewsMl1Parser.FORMAT, guid, ContentHash.of(item.root()), item.notes());
        Extent extent = Update.of(item, identity.revision());
        Update.readPrevious(identity.revision(), version, extent);
        draft.story()
                .setVersion(version)
                .setExtent(extent)
                .setTransmission(envelope.transmission().orElse(null))
                .setServices(envelope.services())
                .setRepairs(envelope.repairs());
        Optional<Rejected> unclear = new Management(item, draft).read();
        if (unclear.isPresent()) {
            return unclear.get();
        }
        new StoryReader(item, draft).read(identity);
        draft.story().setUnparsed(new ArrayList<>(envelope.unparsed()));
        Leftovers rest = new Leftovers();
        XmlRest.collect(item.root(), item.root().name(), rest);
        return draft.finish(rest);
    }
}
