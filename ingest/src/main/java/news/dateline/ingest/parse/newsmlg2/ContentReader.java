package news.dateline.ingest.parse.newsmlg2;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.body.Content;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;

/// Reads the contentSet of an item: the body, what the body tells where the metadata is silent, and the pictures.
final class ContentReader {
    private final Item item;
    private final Notes notes;
    private final WireStory.Builder story;

    /// @param item the item
    /// @param story with the metadata already read
    ContentReader(Item item, WireStory.Builder story) {
        this.item = item;
        this.notes = item.notes();
        this.story = story;
    }

    void read(Rights rights) {
        Set<String> headlines = new HashSet<>();
        story.getHeadlines().forEach(headline -> headlines.add(headline.getText()));
        Contents contents = new Contents(item, headlines);
        Content content = contents.text();
        story.setBody(content.body());
        fromContent(content);
        List<Picture> pictures = new ArrayList<>(content.pictures());
        pictures.addAll(remote(contents.remotePictures(), rights));
        story.setPictures(pictures);
    }

    private List<Picture> remote(List<Element> remotes, Rights rights) {
        if (remotes.isEmpty()) {
            return List.of();
        }
        Pictures pictures = new Pictures(item, rights);
        if (!isPictureItem()) {
            return pictures.ofOtherItem(remotes);
        }
        String headline = story.getHeadlines().isEmpty()
                ? null
                : story.getHeadlines().getFirst().getText();
        return pictures.ofPictureItem(remotes, new Pictures.Caption(headline, caption(), story.getCreditline()));
    }

    // Reuters calls the vocabulary icls, IPTC ninat: what both mean is in the code.
    private boolean isPictureItem() {
        String itemClass = story.getItemClass();
        return itemClass != null && (itemClass.endsWith("picture") || itemClass.endsWith("graphic"));
    }

    private @Nullable String caption() {
        List<LocalizedText> descriptions = story.getDescriptions();
        return descriptions.stream()
                .filter(description -> description.getRole().orElse("").endsWith("caption"))
                .findFirst()
                .or(() -> descriptions.stream().findFirst())
                .map(LocalizedText::getText)
                .orElse(null);
    }

    private void fromContent(Content content) {
        if (content.headlineRepeated()) {
            notes.repair(Leniency.HEADLINE_REPEATED, "contentSet");
        }
        content.setAside().forEach(part -> notes.repair(Leniency.BODY_PART_SET_ASIDE, part));
        if (story.getHeadlines().isEmpty() && content.headline() != null) {
            story.setHeadlines(List.of(
                    new LocalizedText(content.headline(), null, item.root().language())));
            notes.repair(Leniency.HEADLINE_FROM_BODY, content.headline());
            notes.inferred("headlines");
        } else if (story.getHeadlines().isEmpty() && content.title() != null) {
            story.setHeadlines(
                    List.of(new LocalizedText(content.title(), null, item.root().language())));
            notes.repair(Leniency.HEADLINE_FROM_TITLE, content.title());
            notes.inferred("headlines");
        }
        if (story.getBylines().isEmpty() && content.byline() != null) {
            story.setBylines(List.of(content.byline()));
            notes.inferred("bylines");
        }
        if (story.getDateline() == null && content.dateline() != null) {
            story.setDateline(content.dateline());
            notes.inferred("dateline");
        }
        story.getEdNotes().addAll(content.notes());
    }
}
