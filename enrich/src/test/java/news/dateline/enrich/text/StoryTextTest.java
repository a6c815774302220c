package news.dateline.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.enrich.WireStories;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;

class StoryTextTest {
    @Test
    void readsAStoryInTheOrderOfItsReader() {
        WireStory story = WireStories.story("Ferry aground", "It struck a bank.", "Nobody was hurt.")
                .setDescriptions(List.of(
                        LocalizedText.newBuilder().setText("Off Jutland").build()))
                .setPictures(List.of(Picture.newBuilder().build(), WireStories.picture("The ferry")))
                .setDateline("AARHUS")
                .build();

        assertThat(StoryText.of(story).fields())
                .containsExactly(
                        new TextField(Field.HEADLINE, 0, "Ferry aground"),
                        new TextField(Field.DESCRIPTION, 0, "Off Jutland"),
                        new TextField(Field.BODY, 0, "It struck a bank."),
                        new TextField(Field.BODY, 1, "Nobody was hurt."),
                        new TextField(Field.CAPTION, 0, ""),
                        new TextField(Field.CAPTION, 1, "The ferry"),
                        new TextField(Field.DATELINE, 0, "AARHUS"));
    }

    @Test
    void leavesOutWhatIsNotTheStory() {
        WireStory story = WireStories.story("Rates held")
                .setBylines(List.of("Ann Boston in Paris"))
                .setEdNotes(List.of("Chile desk please note"))
                .setCreditline("Acme Lima")
                .build();

        assertThat(StoryText.of(story).fields()).containsExactly(new TextField(Field.HEADLINE, 0, "Rates held"));
    }
}
