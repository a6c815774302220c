package news.dateline.enrich.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import news.dateline.enrich.mention.MentionFinder;
import news.dateline.enrich.mention.NameType;
import news.dateline.enrich.mention.Spot;
import news.dateline.enrich.reference.Reference;
import news.dateline.enrich.text.Field;
import news.dateline.enrich.text.StoryText;
import news.dateline.enrich.text.TextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerceptronTest {
    private static final Reference NOTHING_KNOWN = new Reference(List.of());
    // The rules know none of these ships; only what stands beside them tells.
    private static final List<String> SHIPS = List.of(
            "Wavecrest",
            "Tallow",
            "Brightwater",
            "Marrow",
            "Petrel",
            "Ondine",
            "Halcyon",
            "Merganser",
            "Corvina",
            "Selkie");
    private static Perceptron learned;

    @BeforeAll
    static void learn() {
        learned = new Learning(stories(), NOTHING_KNOWN).learned(1);
    }

    private static List<AnnotatedStory> stories() {
        List<AnnotatedStory> stories = new ArrayList<>();
        for (String ship : SHIPS) {
            String text =
                    "topics: x\n\nFerry held\n\nThe ferry [%s](MISC) was held in port. Captain [Anna %sdottir](PERSON) went ashore."
                            .formatted(ship, ship);
            stories.add(((Annotation.Sound) Annotation.of(ship, text)).story());
        }
        return stories;
    }

    @Test
    void tenStoriesTeachThatFerriesHaveNames() {
        List<Spot> spots = find(learned, "On Friday the ferry Kittiwake was late.");
        assertThat(spots)
                .extracting(Spot::text, Spot::type)
                .containsExactly(org.assertj.core.api.Assertions.tuple("Kittiwake", NameType.MISC));
    }

    @Test
    void isScoredOnStoriesThatItHasNotLearnedFrom() {
        NameScore score = new Learning(stories(), NOTHING_KNOWN).crossValidated(1);

        assertThat(score.of(NameType.MISC).there()).isEqualTo(SHIPS.size());
        assertThat(score.of(NameType.MISC).recall()).isGreaterThan(0.8);
    }

    @Test
    void rulesAloneTakeAFerryForSomethingElse() {
        List<Spot> spots = new MentionFinder().find(story("On Friday the ferry Kittiwake was late."), NOTHING_KNOWN);
        assertThat(spots).noneMatch(spot -> spot.type() == NameType.MISC);
    }

    @Test
    void sameStoriesAndSeedGiveTheSameWeights() {
        Perceptron again = new Learning(stories(), NOTHING_KNOWN).learned(1);
        assertThat(again.weights().table()).isEqualTo(learned.weights().table());
    }

    @Test
    void whatWasLearnedSurvivesItsFile() throws IOException {
        Weights read = ModelFile.read("names.model", new ByteArrayInputStream(written()));
        assertThat(read.table()).isEqualTo(learned.weights().table());
    }

    @Test
    void fileThatIsNoModelIsRefusedByItsName() {
        assertThatThrownBy(() ->
                        ModelFile.read("names.model", new ByteArrayInputStream("[]".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("names.model");
    }

    @Test
    void modelCutShortIsRefused() throws IOException {
        byte[] cut = Arrays.copyOf(written(), 100);
        assertThatThrownBy(() -> ModelFile.read("names.model", new ByteArrayInputStream(cut)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("names.model ends too early");
    }

    @Test
    void modelOfOtherFeaturesSaysThatItMustBeTrainedAnew() throws IOException {
        byte[] other = compressed("DLNP\0\1\177\177\0\21\0\22");
        assertThatThrownBy(() -> ModelFile.read("names.model", new ByteArrayInputStream(other)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("features 32639 instead of " + Features.VERSION)
                .hasMessageContaining("reference train");
    }

    @Test
    void modelThatWouldFillTheMemoryIsRefused() throws IOException {
        byte[] large = compressed("DLNP\0\1\0" + (char) Features.VERSION + "\0\21\0\36");
        assertThatThrownBy(() -> ModelFile.read("names.model", new ByteArrayInputStream(large)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("2^30");
    }

    @Test
    void modelThatComesWithDatelineIsOfTheseFeatures() throws IOException {
        assertThat(Names.PERCEPTRON.tagger(Optional.empty())).isInstanceOf(Perceptron.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "()[]<>--..;;", "A", "\ud83d\ude00 \u0301 \u200b"})
    void textWithoutWordsHasNoNames(String text) {
        assertThat(find(learned, text))
                .allMatch(spot -> spot.to() <= spot.in().tokens().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "AB ", "Ab ", "Ab-", "A.", "of A ", "(", "Mr ", "Bank of "})
    void megabyteOfOneThingIsReadInSeconds(String sign) {
        String text = sign.repeat((1 << 20) / sign.length());
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> find(learned, text));
    }

    private static List<Spot> find(Perceptron tagger, String text) {
        return new MentionFinder(tagger).find(story(text), NOTHING_KNOWN);
    }

    private static StoryText story(String text) {
        return new StoryText(List.of(new TextField(Field.BODY, 0, text)));
    }

    private static byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Learning.write(learned, out);
        return out.toByteArray();
    }

    private static byte[] compressed(String latin1) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(latin1.getBytes(StandardCharsets.ISO_8859_1));
        }
        return out.toByteArray();
    }
}
