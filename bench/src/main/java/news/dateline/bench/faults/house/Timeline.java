package news.dateline.bench.faults.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/// Writes down what was done to the processes, and when, beside what they say themselves.
///
/// @param file where to
record Timeline(Path file) {
    /// That of a house.
    static Timeline in(Path folder) {
        return new Timeline(folder.resolve("timeline.log"));
    }

    /// Something is done now.
    void note(String process, String what) {
        try {
            Files.writeString(
                    file,
                    Instant.now() + "\t" + process + "\t" + what + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
