package news.dateline.app.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What comes of every sample, against what is kept in src/test/resources/golden.
///
/// When it has changed on purpose: run this test with -Ddateline.golden=write and read the difference.
class GoldenSamplesTest {
    private static final Path SAMPLES = Path.of("..", "samples");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "samples");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> MADE = new TreeMap<>();

    @BeforeAll
    static void make() throws IOException {
        MADE.putAll(walk());
        if ("write".equals(System.getProperty("dateline.golden"))) {
            for (Map.Entry<String, String> made : MADE.entrySet()) {
                Path file = GOLDEN.resolve(made.getKey());
                Files.createDirectories(file.resolveSibling("."));
                Files.writeString(file, made.getValue());
            }
        }
    }

    static List<String> samples() throws IOException {
        return files(SAMPLES).stream().map(GoldenSamplesTest::golden).toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eachSampleBecomesWhatItBecameBefore(String golden) throws IOException {
        assertThat(MADE.get(golden)).isEqualTo(Files.readString(GOLDEN.resolve(golden)));
    }

    @Test
    void everyGoldenFileHasItsSample() throws IOException {
        assertThat(files(GOLDEN).stream().map(file -> GOLDEN.relativize(file).toString()))
                .containsExactlyInAnyOrderElementsOf(samples());
    }

    @Test
    void aSecondRunMakesTheSame() throws IOException {
        assertThat(walk()).isEqualTo(MADE);
    }

    private static Map<String, String> walk() throws IOException {
        SampleWay way = new SampleWay();
        Map<String, String> made = new TreeMap<>();
        for (Path file : files(SAMPLES)) {
            String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(way.walk(file));
            made.put(golden(file), text.replace(System.lineSeparator(), "\n") + "\n");
        }
        return made;
    }

    private static String golden(Path sample) {
        return SAMPLES.relativize(sample).toString().replace('\\', '/') + ".json";
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("README.md"))
                    .sorted()
                    .toList();
        }
    }
}
