package news.dateline.enrich.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import news.dateline.enrich.mention.NameType;
import news.dateline.enrich.text.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotationTest {
    private static final String STORY = """
            date: 2024-01-20
            home: CH
            topics:

            Envoys meet in [Davos](PLACE city:davos-ch)

            [Ilse Amrein](PERSON) opened the talks.
            [Swiss](MISC country:CH) police stood by.
            """;

    @Test
    void textLosesItsMarksAndNamesKeepTheirPlaces() {
        AnnotatedStory story = sound(STORY);
        assertThat(story.text().fields())
                .extracting("text")
                .containsExactly("Envoys meet in Davos", "Ilse Amrein opened the talks.\nSwiss police stood by.");
        assertThat(story.names())
                .containsExactly(
                        new AnnotatedName(0, 15, 20, NameType.PLACE, "city:davos-ch"),
                        new AnnotatedName(1, 0, 11, NameType.PERSON, ""),
                        new AnnotatedName(1, 30, 35, NameType.MISC, "country:CH"));
    }

    @Test
    void headerSaysWhenAndForWhomAStoryWasMade() {
        AnnotatedStory story = sound(STORY);
        assertThat(story.text().date()).contains(LocalDate.of(2024, 1, 20));
        assertThat(story.text().home()).contains("CH");
        assertThat(story.text().fields()).extracting("field").containsExactly(Field.HEADLINE, Field.BODY);
    }

    @Test
    void unknownTypeIsAFaultAtItsColumn() {
        assertThat(fault("date: 2024-01-20\n\nIn [Davos](TOWN)")).isEqualTo("a.md:3:12: names no type: TOWN");
    }

    @Test
    void bracketOutsideAMarkIsAFault() {
        assertThat(fault("topics: x\n\nEnvoys [sic meet"))
                .isEqualTo("a.md:3:8: has a bracket outside a mark '[name](TYPE id)'");
    }

    @Test
    void lineWithoutColonInTheHeaderIsAFault() {
        assertThat(fault("Envoys meet\n")).startsWith("a.md:1:1: is no header");
    }

    @Test
    void dateThatIsNoneIsAFault() {
        assertThat(fault("date: yesterday\n\nEnvoys meet")).contains("yesterday");
    }

    @Test
    void headerAloneIsNoStory() {
        assertThat(fault("date: 2024-01-20\n")).contains("ends before a headline");
    }

    @Test
    void everyBeginningOfAStoryIsReadOrToldAsAFault() {
        for (int end = 0; end < STORY.length(); end++) {
            assertThat(Annotation.of("a.md", STORY.substring(0, end))).isNotNull();
        }
    }

    @Test
    void folderGivesSoundStoriesAndTheFaultsOfOthers(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.md"), STORY);
        Files.writeString(folder.resolve("b.md"), "nothing");
        Files.write(folder.resolve("c.md"), new byte[] {(byte) 0xff, (byte) 0xfe});
        AnnotatedStories read = AnnotatedStories.read(folder);
        assertThat(read.stories()).extracting("file").containsExactly("a.md");
        assertThat(read.faults()).extracting("file").containsExactly("b.md", "c.md");
    }

    @Test
    void trainingStoriesAreSound() throws IOException {
        AnnotatedStories read = AnnotatedStories.read(Path.of("training", "stories"));
        assertThat(read.faults()).isEmpty();
        assertThat(read.stories()).hasSizeGreaterThanOrEqualTo(200);
    }

    private static AnnotatedStory sound(String text) {
        return ((Annotation.Sound) Annotation.of("a.md", text)).story();
    }

    private static String fault(String text) {
        return ((Annotation.Faulty) Annotation.of("a.md", text)).fault().toString();
    }
}
