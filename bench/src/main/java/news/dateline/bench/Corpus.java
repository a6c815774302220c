package news.dateline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.WireInput;

/// Wire files that are not part of the project, in the folder that the environment's DATELINE_CORPUS names: real files
/// are larger than samples.
final class Corpus {
    private static final String FOLDER = "DATELINE_CORPUS";
    // A few huge files would be all that is measured.
    private static final long LARGEST = 500_000;

    private Corpus() {}

    /// The files of a format that are read to the end, so that the parser and the scan see the same bytes; none when
    /// there is no such folder.
    static List<WireInput> of(String format) {
        Optional<String> folder = Optional.ofNullable(System.getenv(FOLDER));
        if (folder.isEmpty()) {
            return List.of();
        }
        Parsers parsers = new Parsers();
        try (Stream<Path> files = Files.walk(Path.of(folder.get()))) {
            return files.filter(Corpus::isSmall)
                    .sorted()
                    .map(Sample::input)
                    .filter(input ->
                            parsers.formatOf(input).equals(Optional.of(format)) && isWhole(parsers, input, format))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The files of " + FOLDER + " cannot be read", e);
        }
    }

    // What the parser mends or refuses in the middle is not the same work for both.
    private static boolean isWhole(Parsers parsers, WireInput input, String format) {
        try {
            BareScan.of(input, format);
        } catch (XMLStreamException | IOException e) {
            return false;
        }
        return parsers.parse(input).stream().noneMatch(ParseOutcome.Rejected.class::isInstance);
    }

    private static boolean isSmall(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
