package news.dateline.ingest.parse.body;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.StoryDraft;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.WireStory;

/// Puts what content says into a story: its body, its notes and pictures, and its head where the metadata is silent.
public final class StoryContent {
    private StoryContent() {}

    /// The headlines that the story has, as content may repeat them.
    public static Set<String> headlines(StoryDraft draft) {
        Set<String> headlines = new HashSet<>();
        draft.story().getHeadlines().forEach(headline -> headlines.add(headline.getText()));
        return headlines;
    }

    /// Puts the content into the story, whose metadata must be there already.
    ///
    /// @param where the content stood, for a person
    public static void put(Content content, StoryDraft draft, String where) {
        WireStory.Builder story = draft.story();
        story.setBody(content.body());
        if (content.headlineRepeated()) {
            draft.notes().repair(Leniency.HEADLINE_REPEATED, where);
        }
        content.setAside().forEach(part -> draft.notes().repair(Leniency.BODY_PART_SET_ASIDE, part));
        story.getEdNotes().addAll(content.notes());
        if (!content.pictures().isEmpty()) {
            List<Picture> pictures = new ArrayList<>(content.pictures());
            pictures.addAll(story.getPictures());
            story.setPictures(pictures);
        }
        head(content, draft);
    }

    private static void head(Content content, StoryDraft draft) {
        WireStory.Builder story = draft.story();
        if (story.getHeadlines().isEmpty() && content.headline() != null) {
            story.setHeadlines(List.of(new LocalizedText(content.headline(), null, null)));
            draft.notes().repair(Leniency.HEADLINE_FROM_BODY, content.headline());
            draft.notes().inferred("headlines");
        } else if (story.getHeadlines().isEmpty() && content.title() != null) {
            story.setHeadlines(List.of(new LocalizedText(content.title(), null, null)));
            draft.notes().repair(Leniency.HEADLINE_FROM_TITLE, content.title());
            draft.notes().inferred("headlines");
        }
        if (story.getBylines().isEmpty() && content.byline() != null) {
            story.setBylines(List.of(content.byline()));
            draft.notes().inferred("bylines");
        }
        if (story.getDateline() == null && content.dateline() != null) {
            story.setDateline(content.dateline());
            draft.notes().inferred("dateline");
        }
    }
}
