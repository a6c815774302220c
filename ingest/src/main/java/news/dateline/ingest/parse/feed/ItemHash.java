package news.dateline.ingest.parse.feed;

import news.dateline.ingest.parse.xml.ContentHash;
import news.dateline.ingest.parse.xml.Element;

/// The digest of what an item says. How often readers looked, liked and answered is not said by the item, and changes
/// with every reader: without this rule each of them would make a new version.
final class ItemHash {
    private ItemHash() {}

    /// SHA-256, lower-case hexadecimal.
    static String of(Element item, Modules modules) {
        return ContentHash.of(item, inner -> counts(inner, modules));
    }

    private static boolean counts(Element element, Modules modules) {
        return switch (modules.of(element.namespace())) {
            case SLASH, THREAD -> true;
            case MEDIA ->
                switch (element.name()) {
                    case "community", "comments", "responses", "backLinks" -> true;
                    default -> false;
                };
            // RFC 4685 §4: the number of replies and the time of the last are attributes of the link to them.
            case CORE, ATOM -> "link".equals(element.name()) && "replies".equals(element.peek("rel"));
            default -> false;
        };
    }
}
