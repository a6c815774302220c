package news.dateline.ingest.parse.body;

import java.util.ArrayList;
import java.util.List;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.model.Picture;
import org.jspecify.annotations.Nullable;

/// What the content of an item says to readers, and what stood in it beside that.
///
/// @param body the text
/// @param headline the first headline in the content, if any
/// @param headlineRepeated whether the body began with a headline that the item has already, and was left out
/// @param byline the by-line in the content's head (NITF)
/// @param dateline the dateline in the content's head (NITF)
/// @param title what the content is called for systems (NITF, HTML)
/// @param pictures pictures in the content, with what they say of themselves
/// @param notes notes of the editors in the content: not for readers
/// @param setAside names of parts that are around the story and not in the body
public record Content(
        Body body,
        @Nullable String headline,
        boolean headlineRepeated,
        @Nullable String byline,
        @Nullable String dateline,
        @Nullable String title,
        List<Picture> pictures,
        List<String> notes,
        List<String> setAside) {
    /// Copies the lists.
    public Content {
        pictures = List.copyOf(pictures);
        notes = List.copyOf(notes);
        setAside = List.copyOf(setAside);
    }

    /// Content with text only.
    public static Content ofBody(Body body) {
        return new Content(
                body, null, false, null, null, null, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
}
