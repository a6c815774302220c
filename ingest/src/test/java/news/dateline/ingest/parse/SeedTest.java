package news.dateline.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Unparsed;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The page that the project started from.
class SeedTest {
    @Test
    void readsTheSeedAsItsStoryAndNothingElse() throws IOException {
        WireStory story = seed();

        assertThat(story.getHeadlines())
                .extracting(LocalizedText::getText)
                .singleElement()
                .asString()
                .startsWith("United States and")
                .endsWith("very positive'");
        assertThat(story.getBylines()).containsExactly("Staff Writers");
        assertThat(story.getCreditline()).contains("Reuters");
        assertThat(story.getBody().getParagraphs()).hasSize(19);
        assertThat(story.getBody().getParagraphs().getFirst())
                .startsWith("Envoys for")
                .endsWith("“constructive”.");
        assertThat(story.getBody().getParagraphs().get(2)).contains("Ukrainian accept");
        assertThat(story.getBody().getParagraphs().get(3)).startsWith("“Dialogue is");
        assertThat(story.getBody().getParagraphs().getLast()).endsWith("publish losses.");
        assertThat(story.getInferred()).contains("guid", "version", "versionCreated");
        assertThat(story.getVersion()).isEqualTo(1);
    }

    @Test
    void givesTheSeedsPictureItsOwnCaptionAndCreditOnce() throws IOException {
        WireStory story = seed();

        assertThat(story.getPictures()).singleElement().satisfies(picture -> {
            assertThat(picture.getCaption().orElseThrow())
                    .startsWith("Russian envoy")
                    .endsWith("‘constructive’.");
            assertThat(picture.getCredit()).contains("Joe Raedle/Getty Images");
        });
    }

    @Test
    void keepsNoBoilerplateOfTheSeedForReadersAndAllOfItForEditors() throws IOException {
        WireStory story = seed();

        String body = String.join("\n", story.getBody().getParagraphs());
        assertThat(body)
                .doesNotContainPattern(
                        Pattern.compile("newsletter|inbox|Email Us|Privacy|Comments|Edition|cover for|Netflix"));
        assertThat(story.getUnparsed().stream().map(Unparsed::getValue).collect(Collectors.joining("\n")))
                .contains("newsletters", "inbox", "Email Us", "Privacy", "Comments", "Latest Edition", "Netflix");
        assertThat(TestWires.repairs(story))
                .containsExactly("CAPTION_REPEATED", "BOILERPLATE_REMOVED", "PAGE_END_REMOVED");
    }

    private static WireStory seed() throws IOException {
        Optional<String> folder = Optional.ofNullable(System.getenv("DATELINE_SEEDS"));
        Assumptions.assumeTrue(folder.isPresent(), "DATELINE_SEEDS names no folder: no seed read");
        byte[] bytes = Files.readAllBytes(Path.of(folder.orElseThrow(), "000_5258e6f24005fca5.txt"));
        return TestWires.story(new Parsers().parse(TestWires.input(bytes)).getFirst());
    }
}
