package news.dateline.ingest.drop;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// A lock of the operating system on a file. It ends with the process that has it, however that ends.
///
/// What this process has locked is remembered, as POSIX gives back all locks of a process on a file as soon as the
/// process closes any of its handles on it, so that a second attempt of our own would undo the first.
final class OsLock implements AutoCloseable {
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(1);

    private final Path file;
    private final FileChannel channel;

    private OsLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Takes the lock, or nothing when another has it, in this process or in any other.
    ///
    /// @param path made where it is not there; its folder must be
    static Optional<OsLock> tryLock(Path path) throws IOException {
        Path folder = Objects.requireNonNull(path.toAbsolutePath().getParent(), "a file is in a folder");
        Path file = folder.toRealPath().resolve(Objects.requireNonNull(path.getFileName(), "a file has a name"));
        if (!OURS.add(file)) {
            return Optional.empty();
        }
        Optional<OsLock> lock = Optional.empty();
        try {
            lock = lock(file);
            return lock;
        } finally {
            if (lock.isEmpty()) {
                OURS.remove(file);
            }
        }
    }

    /// Waits for a lock that nobody keeps for long.
    ///
    /// @throws IOException when somebody does
    static OsLock await(Path path) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<OsLock> lock = tryLock(path);
            if (lock.isPresent()) {
                return lock.get();
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("The lock " + path + " is not given back");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /// Gives the lock back, if it is not given back yet.
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            try {
                channel.close();
            } finally {
                OURS.remove(file);
            }
        }
    }

    private static Optional<OsLock> lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
            return locked ? Optional.of(new OsLock(file, channel)) : Optional.empty();
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }
}
