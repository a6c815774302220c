package news.dateline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.WireProfile;
import news.dateline.schemas.model.WireStory;

/// The project's sample stories as input.
final class Sample {
    private static final WireProfile WIRE = new WireProfile("bench", "bench", Optional.empty(), Optional.empty());
    private static final String TRACE = "0".repeat(32);

    private Sample() {}

    /// The samples whose names end so.
    static List<WireInput> inputs(String ending) {
        return inputs("samples", ending);
    }

    /// The files of that folder whose names end so.
    static List<WireInput> inputs(String folder, String ending) {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("dateline.home", "."), folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(Sample::input)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The samples cannot be read", e);
        }
    }

    /// The samples of a format; those of NewsML-G2 and of pages are the demonstration's.
    static List<WireInput> of(String format) {
        return switch (format) {
            case "newsml-g2" -> inputs(".xml");
            case "page" -> inputs(".txt");
            default -> inputs("samples/formats/" + format, "");
        };
    }

    /// The stories in all samples.
    static List<WireStory> stories() {
        Parsers parsers = new Parsers();
        return Stream.concat(inputs(".xml").stream(), inputs(".txt").stream())
                .flatMap(input -> parsers.parse(input).stream())
                .filter(ParseOutcome.Story.class::isInstance)
                .map(outcome -> ((ParseOutcome.Story) outcome).story())
                .toList();
    }

    /// An input that was made.
    static WireInput of(String source, byte[] bytes) {
        return new WireInput(WIRE, bytes, Optional.empty(), Optional.of(source), TRACE, Instant.EPOCH);
    }

    /// What is in a file.
    static WireInput input(Path file) {
        try {
            return new WireInput(
                    WIRE, Files.readAllBytes(file), Optional.empty(), Optional.empty(), TRACE, Instant.EPOCH);
        } catch (IOException e) {
            throw new UncheckedIOException("The sample " + file + " cannot be read", e);
        }
    }
}
