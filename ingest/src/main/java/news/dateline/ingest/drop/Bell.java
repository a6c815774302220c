package news.dateline.ingest.drop;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Rings when something comes into a folder, or when it is time to look anyway: network folders tell of nothing that
/// comes from elsewhere, and a system has only so many watches.
final class Bell implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);
    /// How long a stop may go unnoticed.
    private static final Duration SLICE = Duration.ofMillis(100);

    private final CountDownLatch stop;
    private final @Nullable WatchService watch;

    private Bell(CountDownLatch stop, @Nullable WatchService watch) {
        this.stop = stop;
        this.watch = watch;
    }

    /// A bell on a folder.
    ///
    /// @param stop ends every wait
    static Bell on(Path folder, CountDownLatch stop) throws IOException {
        WatchService watch = null;
        try {
            watch = folder.getFileSystem().newWatchService();
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            return new Bell(stop, watch);
        } catch (IOException | UnsupportedOperationException e) {
            if (watch != null) {
                watch.close();
            }
            LOG.atWarn()
                    .addKeyValue("folder", folder)
                    .addKeyValue("fault", FileNames.told(e))
                    .log("new files are only found by looking");
            return new Bell(stop, null);
        }
    }

    /// Waits until something has come, the time is over or the drop stops.
    void await(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        boolean rung = false;
        while (!rung && stop.getCount() > 0 && end - System.nanoTime() > 0) {
            rung = await(Math.min(SLICE.toNanos(), end - System.nanoTime()));
        }
    }

    @Override
    public void close() throws IOException {
        if (watch != null) {
            watch.close();
        }
    }

    private boolean await(long nanos) throws InterruptedException {
        if (watch == null) {
            return stop.await(nanos, TimeUnit.NANOSECONDS);
        }
        WatchKey key = watch.poll(nanos, TimeUnit.NANOSECONDS);
        if (key == null) {
            return false;
        }
        // What came is of no interest: the folder is looked through, and no event can be missed that way.
        key.pollEvents();
        key.reset();
        return true;
    }
}
