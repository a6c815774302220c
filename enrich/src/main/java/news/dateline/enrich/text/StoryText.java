package news.dateline.enrich.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
/// @param date when it was made, where that is known
/// @param home ISO 3166-1 or 3166-2 code of where the wire's readers live, for a local wire
public record StoryText(List<TextField> fields, Optional<LocalDate> date, Optional<String> home) {
    /// Copies the list.
    public StoryText {
        fields = List.copyOf(fields);
    }

    /// Texts of a story of which nothing else is known.
    public StoryText(List<TextField> fields) {
        this(fields, Optional.empty(), Optional.empty());
    }

    /// What readers of a wire story would read. Bylines, credits and notes to editors are not about the story.
    ///
    /// @param home ISO 3166-1 or 3166-2 code of where the wire's readers live, for a local wire
    public static StoryText of(WireStory story, Optional<String> home) {
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
        Instant made = story.getVersionCreated().orElse(story.getReceivedAt());
        return new StoryText(fields, Optional.of(LocalDate.ofInstant(made, ZoneOffset.UTC)), home);
    }

    /// The same of a wire that is at home nowhere in particular.
    public static StoryText of(WireStory story) {
        return of(story, Optional.empty());
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
