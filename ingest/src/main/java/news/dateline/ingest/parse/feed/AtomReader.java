package news.dateline.ingest.parse.feed;

import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.ingest.parse.xml.XmlCursor;
import news.dateline.ingest.parse.xml.XmlLimit;
import news.dateline.schemas.model.Repair;

/// Atom 1.0 and 0.3: a feed with its entries, or one entry by itself.
final class AtomReader extends FeedReader {
    /// How the feed is run: nothing in it is about a story.
    private static final Set<String> OF_THE_FEED =
            Set.of("updated", "subtitle", "generator", "icon", "logo", "category", "tagline", "modified", "info");

    private final Modules modules;
    private final boolean isEntry;

    private AtomReader(WireInput input, Modules modules, List<Repair> repairs, boolean isEntry) {
        super(new Channel(input, modules, "feed", repairs));
        this.modules = modules;
        this.isEntry = isEntry;
    }

    /// A reader for the document whose root stands at the cursor.
    static AtomReader of(XmlCursor cursor, WireInput input, List<Repair> repairs) {
        return new AtomReader(input, new Modules(Module.ATOM, ""), repairs, "entry".equals(cursor.name()));
    }

    @Override
    void read(XmlCursor cursor) throws XMLStreamException {
        String namespace = cursor.namespace();
        if (modules.of(namespace) != Module.CORE) {
            cursor.finish();
            add(new Rejected(Reason.UNKNOWN_FORMAT, "Not Atom's namespace: " + namespace, "start"));
            return;
        }
        if (isEntry) {
            add(AtomEntry.read(item(cursor), channel()));
        } else {
            feed(cursor);
        }
        cursor.finish();
        if (namespace.isEmpty()) {
            channel().repaired(new Repair(Leniency.NAMESPACE_MISSING.name(), "feed"));
        }
    }

    private void feed(XmlCursor cursor) throws XMLStreamException {
        around(cursor);
        while (cursor.nextTag()) {
            Module module = modules.of(cursor.namespace());
            if (module == Module.CORE && "entry".equals(cursor.name())) {
                add(AtomEntry.read(item(cursor), channel()));
            } else if (module == Module.TOMBSTONE && "deleted-entry".equals(cursor.name())) {
                deleted(item(cursor));
            } else {
                ofFeed(cursor.element(XmlLimit.MAX_HEADER_ELEMENTS), module);
                bound(cursor);
            }
        }
    }

    private void deleted(Element element) {
        FeedStory kill = DeletedEntry.read(element, channel());
        if (kill == null) {
            add(DeletedEntry.withoutId(element));
        } else {
            add(kill);
        }
    }

    private void ofFeed(Element element, Module module) {
        if (module != Module.CORE) {
            channel().unknown(element);
            return;
        }
        switch (element.name()) {
            case "title" -> channel().title(TextOf.construct(element));
            case "id" -> channel().id(Words.line(element));
            case "link" -> link(element);
            case "rights", "copyright" ->
                channel()
                        .rights(FeedRights.of(
                                Parts.only(element, modules), channel().language()));
            case "author" -> channel().person(element);
            default -> {
                if (!OF_THE_FEED.contains(element.name())) {
                    channel().unknown(element);
                }
            }
        }
    }

    // Where no base is declared, and nobody knows where the feed came from, its first address is the base.
    private void link(Element link) {
        String rel = link.peek("rel");
        if ("license".equals(rel)) {
            channel().rights(FeedRights.of(Parts.only(link, modules), channel().language()));
        } else if (rel == null || "self".equals(rel) || "alternate".equals(rel)) {
            channel().link(link.peek("href"));
        }
    }
}
