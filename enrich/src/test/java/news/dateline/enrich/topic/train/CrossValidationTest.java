package news.dateline.enrich.topic.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import news.dateline.enrich.about.StoryEnricher;
import news.dateline.enrich.text.StoryText;
import news.dateline.enrich.topic.MediaTopic;
import news.dateline.enrich.topic.TopicEvidence;
import news.dateline.schemas.model.Enrichment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrossValidationTest {
    private static final Path STORIES = Path.of("training", "stories");

    @Test
    void findsTheTopicsOfStoriesThatItWasNotFittedTo() throws IOException {
        List<Example> examples = new AnnotatedStories(StoryEnricher.standard(), new TopicEvidence()).read(STORIES);

        CrossValidation validation = CrossValidation.of(examples);

        System.out.print(validation.report());
        assertThat(validation.micro()).isGreaterThan(0.70);
        assertThat(validation.macro()).isGreaterThan(0.58);
    }

    @Test
    void countsWhatIsNamedRightly() {
        Example sport = example(MediaTopic.SPORT);
        Example crime = example(MediaTopic.CRIME);

        CrossValidation validation =
                CrossValidation.of(List.of(sport, crime, sport, crime, sport, crime, sport, crime));

        assertThat(validation.f1(MediaTopic.SPORT)).isEqualTo(1);
        assertThat(validation.micro()).isEqualTo(1);
        assertThat(validation.macro()).isEqualTo(2.0 / 17, within(1e-9));
    }

    @Test
    void readsAStoryWithoutItsAnnotations(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("x.md"),
                "date: 2025-01-22\ntopics: sport, human-interest\n\n[Arden](ORG) win cup\n\n[Mo Vale](PERSON) scored.\n");
        StringBuilder read = new StringBuilder();

        List<Example> examples = new AnnotatedStories(text -> seen(text, read), new TopicEvidence()).read(folder);

        assertThat(examples.getFirst().topics()).isEqualTo(EnumSet.of(MediaTopic.SPORT, MediaTopic.HUMAN_INTEREST));
        assertThat(read.toString()).isEqualTo("HEADLINE Arden win cup\nBODY Mo Vale scored.\n");
    }

    @Test
    void writesATableThatTheTaggerReads(@TempDir Path folder) throws IOException {
        Path stories = Files.createDirectory(folder.resolve("stories"));
        Files.writeString(stories.resolve("x.md"), "topics: sport\n\nArden win cup\n\nVale scored.\n");
        PrintStream before = System.out;
        System.setOut(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        try {
            TrainTopics.main(new String[] {
                stories.toString(), folder.resolve("table.tsv").toString()
            });
        } finally {
            System.setOut(before);
        }

        assertThat(Files.readAllLines(folder.resolve("table.tsv")))
                .hasSize(1 + 17)
                .last()
                .asString()
                .matches("17000000\t-?\\d+\\.\\d{3}\t-?\\d+\\.\\d{3}");
    }

    private static Example example(MediaTopic topic) {
        double[] evidence = new double[MediaTopic.values().length];
        evidence[topic.index()] = 5;
        return Example.of(topic.word(), evidence, EnumSet.of(topic));
    }

    private static Enrichment seen(StoryText text, StringBuilder read) {
        text.fields()
                .forEach(field -> read.append(field.field())
                        .append(' ')
                        .append(field.text())
                        .append('\n'));
        return Enrichment.newBuilder().build();
    }
}
