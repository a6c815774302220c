package news.dateline.ingest.drop;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.schemas.StoryHeaders;

/// A file that one instance alone has. It is a folder with the file in it, and the folder's name holds the trace and
/// the
/// time of arrival: whoever takes the file in after a crash writes the same records again, so that a reader can tell.
///
/// @param folder the claim's own
/// @param claimedAt when the file was taken out of the dropped folder, in milliseconds
/// @param traceId the trace that it starts
record Claim(Path folder, Instant claimedAt, String traceId) {
    private static final Pattern NAME = Pattern.compile("([0-9]{15})-([0-9a-f]{32})");
    private static final String MARKER = ".marker";
    private static final String PROBLEM = ".problem.json";

    /// A claim on nothing yet.
    static Claim make(Path claims, Clock clock) throws IOException {
        long now = clock.millis();
        String traceId = StoryHeaders.newTraceId();
        Path folder = claims.resolve(String.format(Locale.ROOT, "%015d-%s", now, traceId));
        return new Claim(Files.createDirectory(folder), Instant.ofEpochMilli(now), traceId);
    }

    /// The claim that a folder is, if it is one.
    static Optional<Claim> of(Path folder) {
        Matcher name = NAME.matcher(String.valueOf(folder.getFileName()));
        return name.matches()
                ? Optional.of(new Claim(folder, Instant.ofEpochMilli(Long.parseLong(name.group(1))), name.group(2)))
                : Optional.empty();
    }

    /// The claimed file. None when a crash came before it was claimed or after it was moved on.
    Optional<Path> file() throws IOException {
        return first(folder);
    }

    /// The marker that said that the file is complete, while the file is not claimed yet.
    Optional<Path> marker() throws IOException {
        try {
            return first(folder.resolve(MARKER));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// Where a marker is kept.
    Path markerFolder() throws IOException {
        return Files.createDirectory(folder.resolve(MARKER));
    }

    /// Where the problem is written before it is shown.
    Path problem() {
        return folder.resolve(PROBLEM);
    }

    /// Forgets the marker. Done before the file moves on: a marker without its file would vouch for the next one of
    /// the name.
    void forgetMarker() throws IOException {
        Optional<Path> marker = marker();
        if (marker.isPresent()) {
            Files.delete(marker.get());
        }
        Files.deleteIfExists(folder.resolve(MARKER));
    }

    /// Ends the claim, after the file has gone.
    void end() throws IOException {
        forgetMarker();
        Files.deleteIfExists(problem());
        Files.delete(folder);
    }

    // Dateline's own names begin with a dot, a claimed file's never does.
    private static Optional<Path> first(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder, file -> !String.valueOf(file.getFileName()).startsWith("."))) {
            for (Path file : files) {
                return Optional.of(file);
            }
            return Optional.empty();
        }
    }
}
