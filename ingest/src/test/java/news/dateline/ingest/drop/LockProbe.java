package news.dateline.ingest.drop;

import java.io.IOException;
import java.nio.file.Path;

/// Another process that wants a lock.
final class LockProbe {
    private LockProbe() {}

    /// Ends with 0 when it could have the lock, with 1 when another has it.
    public static void main(String[] arguments) throws IOException {
        System.exit(OsLock.tryLock(Path.of(arguments[0])).isPresent() ? 0 : 1);
    }
}
