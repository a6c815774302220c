package news.dateline.ingest.parse.nitf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.Embargo;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The NITF samples mean what they are made for, and nothing that is done to their bytes makes the parser throw.
class NitfSamplesTest {
    private static final Path FOLDER = Path.of("..", "samples", "formats", "nitf");
    private static final int MUTATIONS = 200;

    private final Parsers parsers = new Parsers();

    static Stream<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @Test
    void theSampleWithATableAndMediaIsUsable() throws IOException {
        WireStory story = story("01-lausanne-lake-steamers.xml");

        assertThat(story.getPubStatus()).isEqualTo(PubStatus.USABLE);
        assertThat(story.getEmbargo()).isEmpty();
        assertThat(story.getBody().getHtml())
                .contains("<caption>Passengers in October</caption>", "<td>142,300</td>", "<h2>New piers</h2>");
        assertThat(story.getBody().getParagraphs())
                .contains("Lausanne–Évian\t142,300")
                .doesNotContain("The figure for Nyon is provisional.");
        assertThat(story.getPictures()).singleElement().satisfies(picture -> {
            assertThat(picture.getCredit()).contains("Paul Ansermet/Lakeside");
            assertThat(picture.getRights()).hasSize(1);
            assertThat(picture.getRenditions()).hasSize(2);
        });
        assertThat(story.getEdNotes()).hasSize(2);
        assertThat(story.getBylines()).containsExactly("By Ida Keller Lakes correspondent");
        assertThat(story.getSubjects())
                .extracting(ConceptRef::getQcode)
                .anyMatch(qcode -> qcode.filter("subj:04015003"::equals).isPresent());
        assertThat(story.getRepairs()).isEmpty();
    }

    @Test
    void theSampleEmbargoEndsInBritishSummerTime() throws IOException {
        WireStory story = story("02-cardiff-bay-theatre-embargo.xml");

        assertThat(story.getEmbargo().flatMap(Embargo::getUntil)).contains(Instant.parse("2099-05-31T23:01:00Z"));
        assertThat(story.getBody().getParagraphs().getLast()).contains("£9.4 million");
        assertThat(story.getLanguages()).containsExactly("en-GB");
    }

    @Test
    void theSampleKillIsOfTheStoryThatItNames() throws IOException {
        WireStory kill = story("03-lausanne-lake-steamers-kill.xml");
        WireStory story = story("01-lausanne-lake-steamers.xml");

        assertThat(kill.getId()).isEqualTo(story.getId());
        assertThat(kill.getPubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(kill.getVersionCreated().orElseThrow())
                .isAfter(story.getVersionCreated().orElseThrow());
        assertThat(kill.getBody().getParagraphs()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyPrefixHasAnOutcome(String name) throws IOException {
        byte[] whole = bytes(name);
        for (int length = 0; length <= whole.length; length++) {
            assertThat(parse(Arrays.copyOf(whole, length))).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyMutationHasAnOutcome(String name) throws IOException {
        byte[] whole = bytes(name);
        long seed = name.hashCode();
        Random random = new Random(seed);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutated = whole.clone();
            for (int change = random.nextInt(8); change >= 0; change--) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            assertThat(parse(mutated)).as("%s with seed %d", name, seed).isNotEmpty();
        }
    }

    private WireStory story(String name) throws IOException {
        return TestWires.story(parse(bytes(name)).getFirst());
    }

    private List<ParseOutcome> parse(byte[] bytes) {
        return parsers.parse(TestWires.input(bytes));
    }

    private static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(FOLDER.resolve(name));
    }
}
