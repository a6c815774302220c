package news.dateline.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.WireStory;

/// Everything of a story that is read for names, in reading order: headlines, descriptions, body, captions, dateline.
///
/// @param fields the texts
public record StoryText(List<TextField> fields) {
    /// Copies the list.
    public StoryText {
        fields = List.copyOf(fields);
    }

    /// What readers of a wire story would read. Bylines, credits and notes to editors are not about the story.
    public static StoryText of(WireStory story) {
        List<TextField> fields = new ArrayList<>();
        add(fields, Field.HEADLINE, story.getHeadlines().stream().map(LocalizedText::getText));
        add(fields, Field.DESCRIPTION, story.getDescriptions().stream().map(LocalizedText::getText));
        add(fields, Field.BODY, story.getBody().getParagraphs().stream());
        // An empty caption keeps its place, so that the index stays the picture's.
        add(
                fields,
                Field.CAPTION,
                story.getPictures().stream().map(Picture::getCaption).map(StoryText::orEmpty));
        add(fields, Field.DATELINE, story.getDateline().stream());
        return new StoryText(fields);
    }

    private static String orEmpty(Optional<String> text) {
        return text.orElse("");
    }

    private static void add(List<TextField> fields, Field field, Stream<String> texts) {
        int index = 0;
        for (String text : texts.toList()) {
            fields.add(new TextField(field, index, text));
            index++;
        }
    }
}
