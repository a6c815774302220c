package news.dateline.ingest.drop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import news.dateline.ingest.IngestService;
import news.dateline.ingest.journal.Journal;
import news.dateline.ingest.journal.JournalEntry;
import news.dateline.ingest.journal.JournalException;
import news.dateline.ingest.journal.JournalException.Fault;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.WireProfile;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A dropped folder, what is kept of it, and a clock that stands still.
final class Newsroom {
    static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    static final String DAY = "2026-05-04";
    static final Duration SETTLE = Duration.ofSeconds(5);
    static final String STORY = "Ferry strike ends\n\nFerries sail again from Piraeus to the islands.\n";
    static final Journal AWAY = entry -> {
        throw new JournalException(Fault.NOT_ACKNOWLEDGED, "not durable", new TimeoutException("away"));
    };
    private static final int MAX_BYTES = 1000;

    final List<JournalEntry> kept = new CopyOnWriteArrayList<>();
    final AtomicLong nanos = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    final Path folder;
    private final Take take;
    private Journal journal = kept::add;
    private Intake.Reader reader = FileReading::of;

    Newsroom(Path folder, Take take) {
        this.folder = folder;
        this.take = take;
        FileDrop.fault(wire().config()).ifPresent(fault -> {
            throw new AssertionError(fault);
        });
    }

    /// A process that was killed: what it had open is closed and nothing else.
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /// One of the processes that work on the folder.
    final class Instance implements AutoCloseable {
        private final Claims claims;
        private final Round round;

        private Instance() throws IOException {
            claims = Claims.join(DropFolders.in(folder), Clock.fixed(NOON, ZoneOffset.UTC));
            Intake intake = new Intake(wire(), service(), (file, maxBytes) -> reader.read(file, maxBytes));
            round = new Round(wire(), claims, intake, new Round.Pace(nanos::get, () -> false));
        }

        Claims claims() {
            return claims;
        }

        Round.Went go() throws IOException {
            return round.go();
        }

        /// What a kill leaves behind is what closing leaves behind when something is claimed.
        @Override
        public void close() throws IOException {
            claims.close();
        }
    }

    Instance join() throws IOException {
        return new Instance();
    }

    /// One instance goes once.
    Round.Went go() throws IOException {
        try (Instance instance = join()) {
            return instance.go();
        }
    }

    DropWire wire() {
        return new DropWire(
                new WireProfile("pages", "pages", Optional.empty(), Optional.empty()),
                new DropConfig(folder, take, SETTLE, Duration.ofMillis(50)),
                MAX_BYTES);
    }

    IngestService service() {
        return new IngestService(new Parsers(), this::write);
    }

    void journal(Journal other) {
        journal = other;
    }

    void reader(Intake.Reader other) {
        reader = other;
    }

    /// Drops a file that is a minute younger than the last.
    Path drop(String name, String content) throws IOException {
        return drop(folder.resolve(name), content);
    }

    Path drop(Path file, String content) throws IOException {
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(NOON.plus(Duration.ofMinutes(dropped.incrementAndGet()))));
        return file;
    }

    void passes(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /// The names that the kept inputs came under, in order.
    List<String> sources() {
        return kept.stream()
                .map(entry -> entry.raw().size() == 1
                        ? entry.raw().getFirst().getSource().orElse("")
                        : entry.quarantined().getFirst().getSource().orElse(""))
                .toList();
    }

    /// All plain files below the folder but locks, as paths from it; links and pipes too.
    List<String> files() {
        TreeSet<String> found = new TreeSet<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String path = folder.relativize(file).toString();
                    if (!path.startsWith(".claims") || !path.endsWith("lock")) {
                        found.add(path);
                    }
                    return FileVisitResult.CONTINUE;
                }

                // Files move while they are listed.
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException fault) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException fault) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(found);
    }

    String read(String path) throws IOException {
        return Files.readString(folder.resolve(path), StandardCharsets.UTF_8);
    }

    private void write(JournalEntry entry) throws JournalException {
        journal.write(entry);
    }
}
