package news.dateline.ops.follow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/// An index that another process fills, as it was when it was looked at last.
public final class PeekedIndex implements AutoCloseable {
    private final RocksDB database;
    private final IndexSettings settings;
    private final Path notes;

    private PeekedIndex(RocksDB database, IndexSettings settings, Path notes) {
        this.database = database;
        this.settings = settings;
        this.notes = notes;
    }

    // RocksDB wants a folder for what it logs about the looking.
    static PeekedIndex open(Path folder) {
        IndexSettings settings = new IndexSettings();
        try {
            Path notes = Files.createTempDirectory("dateline-index-");
            return new PeekedIndex(
                    RocksDB.openAsSecondary(settings.options(), folder.toString(), notes.toString()), settings, notes);
        } catch (RocksDBException e) {
            settings.close();
            throw new IllegalStateException("The index in " + folder + " cannot be looked into", e);
        } catch (IOException e) {
            settings.close();
            throw new UncheckedIOException("No temporary folder can be made", e);
        }
    }

    /// Sees what was written meanwhile.
    public void refresh() {
        try {
            database.tryCatchUpWithPrimary();
        } catch (RocksDBException e) {
            throw new IllegalStateException("The index in " + database.getName() + " cannot be looked into", e);
        }
    }

    /// All keys and values, in the order of the keys' bytes.
    public RocksIterator iterator() {
        return database.newIterator();
    }

    /// How far a partition has been read: the offset of the next record.
    public Optional<Long> position(TopicPartition partition) {
        return IndexDatabase.position(database, partition);
    }

    @Override
    public void close() {
        database.close();
        settings.close();
        try (Stream<Path> files = Files.walk(notes)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + notes + " cannot be deleted", e);
        }
    }
}
