package news.dateline.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.WireProfile;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Reads wire files as ingest does, without a broker.
final class WireReading {
    private static final int MAX_BYTES = 4 << 20;

    private final Parsers parsers = new Parsers();
    private final Instant now = Instant.now();
    private final AtomicBoolean bad = new AtomicBoolean();

    @Option(names = "--provider", description = "Whose files they are, and the wire's id (default: ${DEFAULT-VALUE}).")
    private String provider = "offline";

    @Option(names = "--zone", description = "Zone of times that have none, e.g. Europe/Berlin.")
    private @Nullable ZoneId zone;

    /// The stories of a file. What is in it besides is complained of, and a rejection remembered.
    List<WireStory> stories(Path file, PrintWriter complaints) {
        List<WireStory> stories = new ArrayList<>();
        for (ParseOutcome outcome : read(file).outcomes()) {
            switch (outcome) {
                case ParseOutcome.Story story -> stories.add(story.story());
                case ParseOutcome.Rejected rejected -> {
                    bad.set(true);
                    complaints.println(
                            file + ": " + rejected.reason() + " at " + rejected.position() + ": " + rejected.detail());
                }
                case ParseOutcome.Vocabulary vocabulary ->
                    complaints.println(file + ": vocabulary, not a story: " + vocabulary.guid());
            }
        }
        return stories;
    }

    /// Whether something was rejected so far.
    boolean anyBad() {
        return bad.get();
    }

    /// What a file looks like and what its items are.
    ///
    /// @param format the format that was recognised, if one was
    /// @param outcomes at least one
    record Read(Optional<String> format, List<ParseOutcome> outcomes) {
        static Read rejected(Reason reason, String detail, String position) {
            return new Read(Optional.empty(), List.of(new ParseOutcome.Rejected(reason, detail, position)));
        }
    }

    /// Reads a file; one that cannot be read is rejected like any other bad input.
    Read read(Path file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            return Read.rejected(Reason.UNREADABLE, e.toString(), "start");
        }
        if (bytes.length > MAX_BYTES) {
            return Read.rejected(
                    Reason.LIMIT_EXCEEDED, "The file is larger than " + MAX_BYTES + " bytes", "byte " + MAX_BYTES);
        }
        WireProfile wire = new WireProfile(provider, provider, Optional.ofNullable(zone), Optional.empty());
        WireInput input =
                new WireInput(wire, bytes, Optional.empty(), Optional.empty(), StoryHeaders.newTraceId(), now);
        return new Read(parsers.formatOf(input), parsers.parse(input));
    }
}
