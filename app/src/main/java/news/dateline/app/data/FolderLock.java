package news.dateline.app.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The right to run on a data folder: one process has it, and it ends with the process however that ends.
public final class FolderLock implements AutoCloseable {
    private final FileChannel file;

    private FolderLock(FileChannel file) {
        this.file = file;
    }

    /// Takes the right, or nothing when another has it.
    public static Optional<FolderLock> tryLock(DataFolder folder) {
        Path path = folder.root().resolve("lock");
        try {
            folder.create();
            FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(file)) {
                return Optional.of(new FolderLock(file));
            }
            file.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + path + " cannot be locked: " + e, e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("A lock cannot be given back", e);
        }
    }

    private static boolean isLocked(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
