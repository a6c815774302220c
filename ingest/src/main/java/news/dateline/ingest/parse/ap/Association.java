package news.dateline.ingest.parse.ap;

import java.util.List;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonWords;
import news.dateline.schemas.model.Link;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.RightsInfo;

/// An item that an editor put beside a story: AP's "Linked media". It is a picture when it brings one, else a link.
final class Association {
    private Association() {}

    /// The item itself, where it came as an answer of its own.
    static JsonObject unwrapped(JsonObject association) {
        JsonObject data = association.object("data");
        JsonObject inner = data == null ? association.object("item") : data.object("item");
        return inner == null ? association : inner;
    }

    /// The item's id; empty for none.
    static String idOf(JsonObject association) {
        JsonObject altIds = association.object("altids");
        String id = altIds == null ? null : JsonWords.line(altIds, "itemid");
        return id == null ? "" : id;
    }

    /// The picture, with its own words, credit and rights and no others.
    static Picture picture(JsonObject association) {
        List<LocalizedText> notices = JsonWords.verbatims(association, "copyrightnotice");
        List<LocalizedText> terms = JsonWords.verbatims(association, "usageterms");
        String id = idOf(association);
        return new Picture(
                id.isEmpty() ? null : id,
                JsonWords.line(association, "headline"),
                JsonWords.verbatim(association, "description_caption"),
                JsonWords.line(association, "description_creditline"),
                null,
                notices.isEmpty() && terms.isEmpty()
                        ? List.of()
                        : List.of(new RightsInfo(null, notices, terms, List.of(), List.of())),
                Renditions.images(association));
    }

    /// The link, under the kind of the other item.
    static Link link(JsonObject association) {
        String id = idOf(association);
        String type = JsonWords.line(association, "type");
        return new Link(
                type == null ? "association" : "association:" + type,
                id.isEmpty() ? null : id,
                JsonWords.line(association, "uri"),
                JsonWords.count(association, "version").orElse(null),
                null,
                JsonWords.line(association, "headline"));
    }
}
