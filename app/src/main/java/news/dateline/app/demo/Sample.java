package news.dateline.app.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.app.cluster.SurroundingsException;

/// A sample story for one run. Each run gives the stories identities of their own, so that it shows the whole way and
/// not that a repeat changes nothing; and an embargo of the far future ends soon, so that its end can be seen.
///
/// @param file where it came from
/// @param text what is pushed, in UTF-8
/// @param wire the wire that it is pushed on
/// @param location the page it was taken from, for a page
record Sample(Path file, String text, String wire, Optional<String> location) {
    /// The embargo that a sample has for as long as it lies in its folder.
    static final String FAR_EMBARGO = "2099-01-01T00:00:00Z";

    /// How long after its push an embargoed sample comes free.
    static final Duration EMBARGO = Duration.ofSeconds(4);

    private static final String XML_WIRE = "meridian";
    private static final String PAGE_WIRE = "pages";

    /// All samples of a folder in the order of their names.
    ///
    /// @param run names the run
    /// @throws SurroundingsException when there are none
    static List<Sample> all(Path folder, String run) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Sample> samples = files.filter(file -> isSample(file.toString()))
                    .sorted()
                    .map(file -> of(file, run))
                    .toList();
            if (samples.isEmpty()) {
                throw new SurroundingsException("The folder " + folder + " has no samples", null);
            }
            return samples;
        } catch (IOException e) {
            throw new SurroundingsException("The samples in " + folder + " cannot be read: " + e, e);
        }
    }

    /// The bytes to push, with the end of a far embargo brought near.
    byte[] asOf(Instant now) {
        Instant end = now.plus(EMBARGO).truncatedTo(ChronoUnit.MILLIS);
        return text.replace(FAR_EMBARGO, end.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /// Whether it waits for the end of an embargo.
    boolean embargoed() {
        return text.contains(FAR_EMBARGO);
    }

    private static boolean isSample(String name) {
        return name.endsWith(".xml") || name.endsWith(".txt");
    }

    private static Sample of(Path file, String run) {
        try {
            String text = Files.readString(file);
            String name = file.getFileName().toString();
            if (name.endsWith(".txt")) {
                String page = "https://pages.example/" + run + "/" + name;
                return new Sample(file, text, PAGE_WIRE, Optional.of(page));
            }
            String renamed = text.replaceAll("guid=\"([^\"]+)\"", "guid=\"$1:" + run + "\"");
            return new Sample(file, renamed, XML_WIRE, Optional.empty());
        } catch (IOException e) {
            throw new SurroundingsException("The sample " + file + " cannot be read: " + e, e);
        }
    }
}
