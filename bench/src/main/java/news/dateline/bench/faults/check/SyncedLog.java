package news.dateline.bench.faults.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// A log whose lines are on disk (fsync) when [#append] returns. Those who append at the same time share a sync.
public final class SyncedLog implements AutoCloseable {
    private final FileChannel file;
    private final Object syncing = new Object();
    private long written;
    private long synced;

    /// @param path a new file
    public SyncedLog(Path path) {
        try {
            this.file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be written", e);
        }
    }

    /// Returns when the lines are on disk.
    public void append(List<String> lines) {
        try {
            long mine = write(lines);
            synchronized (syncing) {
                if (synced < mine) {
                    long upTo = written();
                    file.force(false);
                    synced = upTo;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The log cannot be written", e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized long write(List<String> lines) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        written += lines.size();
        return written;
    }

    private synchronized long written() {
        return written;
    }
}
