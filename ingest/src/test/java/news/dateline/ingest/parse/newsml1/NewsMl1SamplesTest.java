package news.dateline.ingest.parse.newsml1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.Samples;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.Embargo;
import news.dateline.schemas.model.Extent;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.StatusChange;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The samples mean what they are for, and nothing that is done to their bytes makes the parser throw or take long.
class NewsMl1SamplesTest {
    private static final String CABLE = "01-lofoten-cable-pictures.xml";
    private static final String BUDGET = "02-montevideo-budget-embargo.xml";
    private static final String KILL = "03-lofoten-cable-kill.xml";
    private static final int MUTATIONS = 200;

    private final Parsers parsers = new Parsers();

    @Test
    void theStoryHasItsPictureWithItsOwnRights() {
        WireStory story = story(CABLE);

        Picture picture = story.getPictures().getFirst();
        assertThat(story.getBody().getParagraphs()).hasSize(4);
        assertThat(story.getPictures()).hasSize(1);
        assertThat(picture.getCredit()).contains("Mikkel Dahl/Lofot Foto");
        assertThat(picture.getRenditions()).hasSize(2);
        assertThat(picture.getRights())
                .flatExtracting(RightsInfo::getUsageTerms)
                .extracting(LocalizedText::getText)
                .containsExactly("Editorial use only", "Not in Norway");
        assertThat(story.getRights())
                .flatExtracting(RightsInfo::getUsageTerms)
                .extracting(LocalizedText::getText)
                .containsExactly("Text only", "World", "No resale to other agencies");
        assertThat(story.getRepairs()).isEmpty();
    }

    @Test
    void theEmbargoedStoryIsHeldUntilItsStatusChanges() {
        WireStory story = story(BUDGET);

        assertThat(story.getEmbargo().flatMap(Embargo::getUntil)).contains(Instant.parse("2099-01-01T12:00:00Z"));
        assertThat(story.getEdNotes()).hasSize(1);
        assertThat(story.getBody().getParagraphs()).hasSize(2);
        assertThat(story.getLanguages()).containsExactly("es");
    }

    @Test
    void theKillIsTheManagementAloneOfTheSameStory() {
        WireStory kill = story(KILL);

        assertThat(kill.getId()).isEqualTo(story(CABLE).getId());
        assertThat(kill.getVersion()).isEqualTo(2);
        assertThat(kill.getPubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(kill.getExtent()).isEqualTo(Extent.MANAGEMENT);
        assertThat(kill.getStatusChanges()).containsExactly(new StatusChange(1L, PubStatus.CANCELED));
        assertThat(kill.getRepairs()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {CABLE, BUDGET, KILL})
    void everyPrefixHasAnOutcome(String name) {
        byte[] whole = bytes(name);
        for (int length = 0; length <= whole.length; length++) {
            assertThat(parsers.parse(TestWires.input(Arrays.copyOf(whole, length))))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CABLE, BUDGET, KILL})
    void everyMutationHasAnOutcome(String name) {
        long seed = name.hashCode();
        Random random = new Random(seed);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutated = bytes(name);
            for (int change = random.nextInt(8); change >= 0; change--) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            assertThat(parsers.parse(TestWires.input(mutated)))
                    .as("seed %d", seed)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<NewsComponent/>",
                "<NewsComponent><NewsComponent/></NewsComponent>",
                "<NewsComponent><NewsLines><HeadLine>a</HeadLine></NewsLines><ContentItem><DataContent>a</DataContent></ContentItem></NewsComponent>",
                "<NewsComponent><ContentItem Href='a.jpg'/></NewsComponent>",
                "<NewsComponent><ContentItem Href='a.jpg'/><ContentItem><DataContent><p>a</p></DataContent></ContentItem></NewsComponent>",
                "<ContentItem><DataContent>a</DataContent></ContentItem>",
                "<ContentItem Href='a.jpg'/>",
                "<NewsLines><HeadLine>a</HeadLine></NewsLines>",
                "<DescriptiveMetadata><SubjectCode><Subject FormalName='a'/></SubjectCode></DescriptiveMetadata>",
                "<TopicSet><Topic Duid='a'/></TopicSet>",
                "<NewsItemRef NewsItem='a'/>",
                "<Comment>a</Comment>"
            })
    void readsComponentsOfAnything(String piece) {
        reads(NewsMl1.withComponent(piece.repeat(2_000_000 / piece.length())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&lt;", "&lt;b", "&lt;p>", "a ", "\n", "<p>a</p>", "<br/>", "&lt;nitf>"})
    void readsContentOfAnything(String piece) {
        reads(NewsMl1.withText(piece.repeat(2_000_000 / piece.length())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Keyword/>",
                "<HeadLine>a</HeadLine>",
                "<NewsLine><NewsLineType FormalName='advisory'/></NewsLine>"
            })
    void readsLinesOfAnything(String piece) {
        reads(NewsMl1.withComponent("<NewsLines>" + piece.repeat(2_000_000 / piece.length()) + "</NewsLines>"));
    }

    private void reads(String xml) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(parsers.parse(TestWires.input(xml))).isNotEmpty());
    }

    private WireStory story(String name) {
        return TestWires.story(parsers.parse(TestWires.input(bytes(name))).getFirst());
    }

    private static byte[] bytes(String name) {
        return Samples.bytes("formats/newsml-1.2/" + name);
    }
}
