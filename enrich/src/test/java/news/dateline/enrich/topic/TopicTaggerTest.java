package news.dateline.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import news.dateline.enrich.WireStories;
import news.dateline.enrich.text.StoryText;
import news.dateline.schemas.model.EntityType;
import news.dateline.schemas.model.FoundEntity;
import news.dateline.schemas.model.FoundTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTaggerTest {
    private static final TopicTagger TAGGER = TopicTagger.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15000000 | Striker's late goal sends Harbour into cup final | The midfielder scored after half-time.",
                "04000000 | Grain trader's profit falls | The company said revenue fell 4 percent in the quarter.",
                "07000000 | Cholera outbreak fills district hospital | Doctors asked for vaccine for every patient.",
                "02000000 | Jury finds former treasurer guilty of fraud | The judge will sentence him in March.",
                "11000000 | Parliament rejects election bill | The prime minister said the coalition would try again.",
                "16000000 | Shelling resumes as ceasefire ends | Rebel troops fired artillery at the frontline.",
                "03000000 | Landslide buries houses after earthquake | Rescuers dug survivors from the rubble.",
                "17000000 | Heatwave to break as rain arrives | Forecasters expect temperatures of 19 Celsius.",
                "13000000 | Telescope finds moon around small planet | Astronomers published in a science journal.",
                "12000000 | Bishop blesses restored cathedral | The priest led prayers and the congregation sang.",
                "01000000 | Novelist's first film opens festival | The actor and the director came to the cinema.",
                "09000000 | Dockers' union calls strike over overtime | Workers want a pay rise and shorter shifts.",
                "05000000 | Pupils return to village school | The headteacher said each classroom had a teacher.",
                "06000000 | Otters return as river pollution falls | Conservationists say the wetland species breed.",
            })
    void findsWhatAStoryIsAbout(String code, String headline, String body) {
        assertThat(tag(headline, body).getFirst().getQcode()).isEqualTo("medtop:" + code);
    }

    @Test
    void saysHowSureItIsAndThatNobodyDeclaredIt() {
        FoundTopic topic = tag("Striker scores in cup final", "The goalkeeper was beaten twice.")
                .getFirst();

        assertThat(topic.getName()).isEqualTo("sport");
        assertThat(topic.getConfidence()).isBetween(0.8, 1.0);
        assertThat(topic.getDeclared()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "42", "A short note", "?!", "🚢"})
    void findsNothingWhereNoWordSpeaksForATopic(String text) {
        assertThat(tag(text, text)).isEmpty();
    }

    @Test
    void findsNothingInAnotherLanguage() {
        String german =
                "Der Minister sprach in der Bank mit dem Präsidenten, und im Hotel war das Festival nicht mehr. ";

        assertThat(tag("Sport und Film", german.repeat(8))).isEmpty();
    }

    @Test
    void letsTheKindsOfPeopleAndBodiesSpeak() {
        StoryText text = text("Arden and Vale to meet again", "They meet on Saturday.");
        FoundEntity club = FoundEntity.newBuilder()
                .setId("org:arden")
                .setType(EntityType.ORGANISATION)
                .setKind("sport")
                .setName("Arden")
                .setSalience(0.8)
                .build();

        assertThat(TAGGER.tag(text, List.of())).isEmpty();
        assertThat(TAGGER.tag(text, List.of(club)))
                .extracting(FoundTopic::getQcode)
                .containsExactly("medtop:15000000");
    }

    @Test
    void readsOnlyTheBeginOfALongStory() {
        String harmless = "It was what they had said to us before. ".repeat(1_000);

        assertThat(tag("Note", harmless + "goalkeeper ".repeat(1_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsNoiseWithoutAFault(long seed) {
        StringBuilder noise = new StringBuilder();
        new Random(seed).ints(20_000, 0, Character.MAX_VALUE).forEach(sign -> noise.append((char) sign));

        assertThat(tag("Noise", noise.toString())).as("seed " + seed).hasSizeLessThan(3);
    }

    private static List<FoundTopic> tag(String headline, String body) {
        return TAGGER.tag(text(headline, body), List.of());
    }

    private static StoryText text(String headline, String body) {
        return StoryText.of(WireStories.story(headline, body).build());
    }
}
