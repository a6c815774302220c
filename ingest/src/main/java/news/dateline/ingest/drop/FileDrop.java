package news.dateline.ingest.drop;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import news.dateline.ingest.IngestService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A way in: takes each file that a wire leaves in a folder, once, and moves it to `done` or `error`. Any number of
/// instances may work on one folder. docs/file-drop.md has the rules and what exactly holds after a crash.
public final class FileDrop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileDrop.class);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final DropWire wire;
    private final Intake intake;
    private final Clock clock;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;

    /// @param wire whose folder it is
    /// @param service takes inputs in
    /// @param clock for the time of arrival
    public FileDrop(DropWire wire, IngestService service, Clock clock) {
        this.wire = wire;
        this.intake = new Intake(wire, service, FileReading::of);
        this.clock = clock;
        // A platform thread: a network folder that hangs must not hang one of the few carriers of virtual ones.
        this.thread =
                Thread.ofPlatform().name("drop-" + wire.profile().id()).daemon().unstarted(this::run);
    }

    /// Why a folder cannot be used, if it cannot; makes what Dateline keeps in it.
    public static Optional<String> fault(DropConfig config) {
        try {
            DropFolders.in(config.folder()).prepare();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /// Starts to watch. A folder that cannot be used is tried again until it can.
    public void start() {
        thread.start();
    }

    /// Finishes the file that is being taken in, then watches no more. What could not be finished stays claimed and is
    /// taken up by another instance or at the next start.
    @Override
    public void close() {
        stop.countDown();
        try {
            if (!thread.join(GRACE)) {
                LOG.atWarn().addKeyValue("wire", wire.profile().id()).log("a drop does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Backoff backoff = new Backoff();
        try {
            while (!isStopped()) {
                try {
                    watch(backoff);
                } catch (IOException | RuntimeException | Error e) {
                    // Whatever it is, the folder must not stand unwatched without a word.
                    LOG.atError()
                            .addKeyValue("wire", wire.profile().id())
                            .addKeyValue("fault", FileNames.told(e))
                            .setCause(e instanceof IOException ? null : e)
                            .log("a dropped folder cannot be used now");
                    pause(backoff.next());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // Any fault of the folder ends the claims: whoever joins next takes them over, most often this same instance.
    private void watch(Backoff backoff) throws IOException, InterruptedException {
        DropFolders folders = DropFolders.in(wire.config().folder());
        folders.prepare();
        try (Claims claims = Claims.join(folders, clock);
                Bell bell = Bell.on(folders.incoming(), stop)) {
            Round round = new Round(wire, claims, intake, new Round.Pace(System::nanoTime, this::isStopped));
            while (!isStopped()) {
                switch (round.go()) {
                    case ON -> backoff.reset();
                    case IDLE -> {
                        backoff.reset();
                        bell.await(wire.config().every());
                    }
                    case HELD_UP -> pause(backoff.next());
                }
            }
        }
    }

    private boolean isStopped() {
        return stop.getCount() == 0;
    }

    private void pause(Duration time) throws InterruptedException {
        if (stop.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
            LOG.atDebug().addKeyValue("wire", wire.profile().id()).log("a drop stops");
        }
    }
}
