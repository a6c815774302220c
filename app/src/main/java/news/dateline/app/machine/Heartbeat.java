package news.dateline.app.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import news.dateline.app.data.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says every five seconds that what runs here works, by a file of the data folder: `alive`, with the time in
/// it. A container's health check looks at the file's age. It is not there before all works nor after an
/// orderly end, and it grows old when a stage has died or the process hangs. A process that is killed leaves
/// it: the next one takes it away first ([#forget]).
public final class Heartbeat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final DataFolder folder;
    private final BooleanSupplier works;
    private final Duration every;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("heartbeat").daemon().factory());

    /// @param folder where the file is
    /// @param works whether all works
    public Heartbeat(DataFolder folder, BooleanSupplier works) {
        this(folder, works, EVERY);
    }

    Heartbeat(DataFolder folder, BooleanSupplier works, Duration every) {
        this.folder = folder;
        this.works = works;
        this.every = every;
    }

    /// Takes away the word of a process that was killed here: whoever looks would take it for that of the next
    /// one, which does not work yet.
    public static void forget(DataFolder folder) {
        try {
            Files.deleteIfExists(folder.alive());
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + folder.alive() + " cannot be deleted", e);
        }
    }

    /// Begins, with a first word at once.
    @SuppressWarnings("FutureReturnValueIgnored") // It ends with the clock, and a beat throws nothing.
    public void start() {
        beat();
        clock.scheduleAtFixedRate(this::beat, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    // A full disk is no reason to stop: the file grows old, and who looks at it decides.
    private void beat() {
        if (!works.getAsBoolean()) {
            LOG.atWarn().log("not all that was started works");
            return;
        }
        try {
            Files.createDirectories(folder.root().toAbsolutePath());
            Files.writeString(folder.alive(), Instant.now().toString());
        } catch (IOException e) {
            LOG.atWarn().setCause(e).log("the heartbeat cannot be written");
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        try {
            // A beat under way must not write the file anew.
            if (clock.awaitTermination(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                forget(folder);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
