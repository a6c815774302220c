package news.dateline.ingest.parse.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.StoryDraft;
import news.dateline.ingest.parse.body.Content;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.Rendition;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;

/// Puts what was read of an item's content into its story: the text, and what it tells where the metadata is silent.
final class FeedContent {
    private final FeedItem item;
    private final WireStory.Builder story;

    /// @param draft with its headlines already read
    FeedContent(FeedItem item, StoryDraft draft) {
        this.item = item;
        this.story = draft.story();
    }

    /// The headlines, which the body does not repeat.
    Set<String> headlines() {
        Set<String> headlines = new HashSet<>();
        story.getHeadlines().forEach(headline -> headlines.add(headline.getText()));
        return headlines;
    }

    /// The text of the story.
    void body(Content content, PictureList pictures) {
        story.setBody(content.body());
        if (content.headlineRepeated()) {
            item.notes().repair(Leniency.HEADLINE_REPEATED, item.root().name());
        }
        content.setAside().forEach(part -> item.notes().repair(Leniency.BODY_PART_SET_ASIDE, part));
        if (story.getHeadlines().isEmpty() && content.headline() != null) {
            story.setHeadlines(List.of(new LocalizedText(content.headline(), null, item.language())));
            item.notes().repair(Leniency.HEADLINE_FROM_BODY, content.headline());
            item.notes().inferred("headlines");
        }
        pictures(content, pictures);
    }

    /// A summary beside the text.
    void description(Content content, @Nullable String language, PictureList pictures) {
        List<String> paragraphs = content.body().getParagraphs();
        if (!paragraphs.isEmpty() && !paragraphs.equals(story.getBody().getParagraphs())) {
            List<LocalizedText> all = new ArrayList<>(story.getDescriptions());
            all.add(new LocalizedText(String.join("\n", paragraphs), null, language));
            story.setDescriptions(all);
        }
        pictures(content, pictures);
    }

    private void pictures(Content content, PictureList pictures) {
        for (Picture picture : content.pictures()) {
            if (picture.getRenditions().stream().anyMatch(FeedContent::isDot)) {
                picture.getRenditions()
                        .forEach(dot -> item.rest()
                                .add(item.root().name() + "/img", dot.getHref().orElse("")));
            } else {
                pictures.add(picture);
            }
        }
    }

    // A picture of one pixel is there to count readers.
    private static boolean isDot(Rendition rendition) {
        return rendition.getWidth().filter(width -> width <= 1).isPresent()
                || rendition.getHeight().filter(height -> height <= 1).isPresent();
    }
}
