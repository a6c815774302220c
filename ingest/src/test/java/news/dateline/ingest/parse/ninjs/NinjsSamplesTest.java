package news.dateline.ingest.parse.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The samples of ninjs mean what they were written to mean, and much of anything is read in time.
class NinjsSamplesTest {
    private static final Path FOLDER = Path.of("..", "samples", "formats", "ninjs");

    private final Parsers parsers = new Parsers();

    @ParameterizedTest
    @CsvSource({
        "ninjs-1-tartu-tram.json, 4, 10",
        "ninjs-2-lake-titicaca.json, 2, 6",
        "ninjs-3-wellington-library.json, 3, 6",
        "superdesk-ostrava-mill.json, 5, 6"
    })
    void everySampleHasItsStoryAndOnePictureWithRightsOfItsOwn(String name, long version, int paragraphs)
            throws IOException {
        WireStory story = TestWires.story(parse(Files.readAllBytes(FOLDER.resolve(name))));

        assertThat(story.getVersion()).isEqualTo(version);
        assertThat(story.getBody().getParagraphs()).hasSize(paragraphs);
        assertThat(story.getBody().getParagraphs()).doesNotContainAnyElementsOf(story.getEdNotes());
        assertThat(story.getPictures()).hasSize(1);
        Picture picture = story.getPictures().getFirst();
        assertThat(picture.getRights()).isNotEmpty().isNotEqualTo(story.getRights());
        assertThat(picture.getCaption()).isPresent();
        assertThat(picture.getCredit()).isPresent();
    }

    @Test
    void theSampleOfNinjsTwoIsUnderEmbargoAndShowsItsMainHeadlineFirst() throws IOException {
        WireStory story = TestWires.story(parse(Files.readAllBytes(FOLDER.resolve("ninjs-2-lake-titicaca.json"))));

        assertThat(story.getEmbargo())
                .hasValueSatisfying(
                        embargo -> assertThat(embargo.getUntil()).contains(Instant.parse("2099-05-05T04:00:00Z")));
        assertThat(story.getHeadlines())
                .extracting(LocalizedText::getText)
                .first()
                .asString()
                .startsWith("Lake Titicaca is half a metre lower");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"subject\":[{\"name\":\"a\"},#]",
                "\"associations\":[{\"name\":\"a\",\"uri\":\"b\",\"type\":\"picture\",\"headline\":\"c\"},#]",
                "\"renditions\":[{\"name\":\"a\",\"href\":\"b\",\"contenttype\":\"image/png\"},#]",
                "\"bodies\":[{\"value\":\"<p></p>\"},#]",
                "\"headlines\":[{\"value\":\"a\"},#]",
                "\"keywords\":[\"a\",#]"
            })
    void readsThreeMegabytesOfAnything(String member) {
        String piece = member.substring(member.indexOf('[') + 1, member.indexOf('#'));
        String body = piece.repeat(3_000_000 / piece.length());
        String json =
                "{\"uri\":\"urn:long\"," + member.replace(piece + "#", body.substring(0, body.length() - 1)) + "}";

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(outcomes(json.getBytes(StandardCharsets.UTF_8)))
                        .hasSize(1));
    }

    private ParseOutcome parse(byte[] bytes) {
        return outcomes(bytes).getFirst();
    }

    private List<ParseOutcome> outcomes(byte[] bytes) {
        return parsers.parse(TestWires.input(bytes));
    }
}
