package news.dateline.app.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The right to run on a data folder: one process has it, and it ends with the process however that ends.
///
/// What this process has is remembered, as POSIX gives back all locks of a process on a file as soon as the process
/// closes any of its handles on it: a second attempt of our own would undo the first.
public final class FolderLock implements AutoCloseable {
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel file;

    private FolderLock(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
    }

    /// Takes the right, or nothing when another has it.
    public static Optional<FolderLock> tryLock(DataFolder folder) {
        Path path = folder.root().resolve("lock");
        try {
            folder.create();
            Path file = folder.root().toRealPath().resolve("lock");
            return OURS.add(file) ? lock(file) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + path + " cannot be locked: " + e, e);
        }
    }

    /// Gives the right back, if it is not given back yet.
    @Override
    public void close() {
        if (file.isOpen()) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException("A lock cannot be given back", e);
            } finally {
                OURS.remove(path);
            }
        }
    }

    private static Optional<FolderLock> lock(Path path) throws IOException {
        boolean locked = false;
        try {
            FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            locked = file.tryLock() != null;
            if (locked) {
                return Optional.of(new FolderLock(path, file));
            }
            file.close();
            return Optional.empty();
        } finally {
            if (!locked) {
                OURS.remove(path);
            }
        }
    }
}
