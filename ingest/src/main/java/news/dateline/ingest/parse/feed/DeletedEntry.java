package news.dateline.ingest.parse.feed;

import java.util.List;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.StoryDraft;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.XmlRest;
import news.dateline.schemas.model.PubStatus;
import org.jspecify.annotations.Nullable;

/// RFC 6721: `at:deleted-entry` says that the entry of an id is taken back, which is a kill.
final class DeletedEntry {
    private DeletedEntry() {}

    /// The kill; null when it does not say of what.
    static @Nullable FeedStory read(Element root, Channel channel) {
        FeedItem item = FeedItem.of(root, channel);
        String ref = root.attribute("ref");
        if (ref == null) {
            return null;
        }
        StoryDraft draft = new StoryDraft(
                item.input(), AtomParser.FORMAT, ref, ItemHash.of(root, channel.modules()), item.notes());
        draft.story().setPubStatus(PubStatus.CANCELED).setRights(List.of()).setCreators(List.of());
        Revisions.order(draft, FeedTimes.of(item).w3c(root.attribute("when"), "versionCreated", "when"));
        for (Element comment : item.parts().all(Module.TOMBSTONE, "comment")) {
            String text = TextOf.verbatim(comment);
            if (text != null) {
                draft.story().getEdNotes().add(text);
            }
        }
        XmlRest.collect(root, root.name(), item.rest());
        return new FeedStory(draft, List.of(), item.rest());
    }

    /// Why one without an id cannot be used.
    static Rejected withoutId(Element root) {
        return new Rejected(Reason.NO_GUID, "at:deleted-entry without a ref", root.position());
    }
}
