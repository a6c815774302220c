package news.dateline.ingest.parse.feed;

import news.dateline.ingest.parse.Leftovers;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.xml.Element;
import org.jspecify.annotations.Nullable;

/// One item or entry while it is being read.
///
/// @param root its element
/// @param parts what stands in it
/// @param channel the feed that it stands in
/// @param urls what links in it mean
/// @param notes where its parser was lenient
/// @param rest what of its content was not understood
record FeedItem(Element root, Parts parts, Channel channel, Urls urls, Notes notes, Leftovers rest) {
    static FeedItem of(Element root, Channel channel) {
        return new FeedItem(
                root,
                new Parts(root, channel.modules()),
                channel,
                channel.urls().within(root.attribute(Element.XML_NAMESPACE, "base")),
                new Notes(),
                new Leftovers());
    }

    WireInput input() {
        return channel.input();
    }

    /// The language that holds in an element of the item.
    @Nullable
    String languageOf(Element element) {
        String own = element.language();
        return own == null ? language() : own;
    }

    /// The language that `xml:lang` declares for the item or the feed around it.
    @Nullable
    String language() {
        String own = root.language();
        return own == null ? channel.language() : own;
    }

    /// What links in an element of the item mean.
    Urls urlsOf(Element element) {
        return urls.within(element.attribute(Element.XML_NAMESPACE, "base"));
    }

    /// Where an element of the item stands, for `unparsed`.
    String pathOf(Element element) {
        return root.name() + "/" + element.name();
    }
}
