package news.dateline.ingest.parse.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.ParseOutcome.Story;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.TestWires;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The conformance files of all standards: those that a schema takes are taken, those that it refuses are refused, or
/// read with a repair that says what is wrong.
class ConformanceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Parsers parsers = new Parsers();

    @Test
    void rejectsNoFileThatItsSchemaTakes() throws IOException {
        for (Path file : files(true)) {
            assertThat(outcomes(file)).as(file.toString()).noneMatch(Rejected.class::isInstance);
        }
    }

    @Test
    void rejectsOrRepairsEveryFileThatItsSchemaRefuses() throws IOException {
        for (Path file : files(false)) {
            assertThat(outcomes(file)).as(file.toString()).anyMatch(ConformanceTest::isNamed);
        }
    }

    private static boolean isNamed(ParseOutcome outcome) {
        return switch (outcome) {
            case Rejected rejected -> true;
            case Story story -> !story.story().getRepairs().isEmpty();
            case ParseOutcome.Vocabulary vocabulary -> false;
        };
    }

    private List<ParseOutcome> outcomes(Path file) throws IOException {
        return parsers.parse(TestWires.input(Files.readAllBytes(file)));
    }

    private static List<Path> files(boolean valid) throws IOException {
        Optional<String> folder = Optional.ofNullable(System.getenv("DATELINE_CORPUS"));
        Assumptions.assumeTrue(folder.isPresent(), "DATELINE_CORPUS names no corpus: nothing swept");
        Path corpus = Path.of(folder.orElseThrow());
        List<Path> files = new ArrayList<>();
        for (String line : Files.readAllLines(corpus.resolve("facts.jsonl"))) {
            JsonNode row = JSON.readTree(line);
            if (row.path("schemaValid").isBoolean() && row.path("schemaValid").asBoolean() == valid) {
                files.add(corpus.resolve("files").resolve(row.path("path").asText()));
            }
        }
        assertThat(files).isNotEmpty();
        return files;
    }
}
