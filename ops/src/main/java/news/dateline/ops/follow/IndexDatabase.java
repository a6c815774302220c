package news.dateline.ops.follow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/// An index on disk. What a batch of records changed and how far they were read is written together, so that after a
/// crash reading goes on where the index stands. Its content can always be read again from the topics: deleting the
/// folder loses nothing but time.
///
/// Keys that begin with `o` say how far partitions have been read, and `f` says the form. All others are the index's
/// own and begin with another letter.
public final class IndexDatabase implements AutoCloseable {
    private static final int MOST_ON_A_FOLDER = 100;

    static {
        RocksDB.loadLibrary();
    }

    private final RocksDB database;
    private final IndexSettings settings;
    private final WriteOptions writeOptions;

    /// What an index is like. With a log of all writes others may look into it, and a kill costs nothing; without, the
    /// last writes are read again from the topics.
    ///
    /// @param number changes with what the keys and values are: an index of another is read anew
    /// @param logged whether every write is in a log
    public record Form(int number, boolean logged) {
        byte[] bytes() {
            return new byte[] {(byte) number};
        }
    }

    private IndexDatabase(RocksDB database, IndexSettings settings, Form form) {
        this.database = database;
        this.settings = settings;
        this.writeOptions = new WriteOptions().setDisableWAL(!form.logged());
    }

    /// Opens the first index in a folder that no other process, and nobody else in this one, has open: so that several
    /// find theirs again after a restart, whichever it is.
    ///
    /// @throws IllegalStateException when none can be opened
    public static IndexDatabase openIn(Path folder, Form form) {
        for (int number = 1; number < MOST_ON_A_FOLDER; number++) {
            Optional<IndexDatabase> free = tryOpen(numbered(folder, number), form);
            if (free.isPresent()) {
                return free.get();
            }
        }
        throw new IllegalStateException("More than " + MOST_ON_A_FOLDER + " indexes are open in " + folder);
    }

    /// The index in a folder that a process has open now, to look into.
    ///
    /// @return empty when none is open
    public static Optional<PeekedIndex> peekIn(Path folder, Form form) {
        for (int number = 1; Files.isDirectory(numbered(folder, number)); number++) {
            Optional<IndexDatabase> free = tryOpen(numbered(folder, number), form);
            if (free.isEmpty()) {
                return Optional.of(PeekedIndex.open(numbered(folder, number)));
            }
            free.get().close();
        }
        return Optional.empty();
    }

    private static Path numbered(Path folder, int number) {
        return folder.resolve(Integer.toString(number));
    }

    private static Optional<IndexDatabase> tryOpen(Path folder, Form form) {
        IndexSettings settings = new IndexSettings();
        try {
            Files.createDirectories(folder);
            IndexDatabase index =
                    new IndexDatabase(RocksDB.open(settings.options(), folder.toString()), settings, form);
            index.beginAnewUnlessOf(form);
            return Optional.of(index);
        } catch (IOException e) {
            settings.close();
            throw new UncheckedIOException("An index cannot be made in " + folder, e);
        } catch (RocksDBException e) {
            settings.close();
            // RocksDB says that an index is in use by its words only.
            if (!String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("lock")) {
                throw new IllegalStateException("The index in " + folder + " cannot be opened", e);
            }
            return Optional.empty();
        }
    }

    private void beginAnewUnlessOf(Form form) throws RocksDBException {
        byte[] key = utf8("f");
        if (!Arrays.equals(database.get(key), form.bytes())) {
            database.deleteRange(new byte[] {0}, new byte[] {Byte.MAX_VALUE});
            database.put(key, form.bytes());
        }
    }

    /// What stands under a key.
    public Optional<byte[]> get(byte[] key) {
        return get(database, key);
    }

    /// All keys and values, in the order of the keys' bytes.
    public RocksIterator iterator() {
        return database.newIterator();
    }

    /// How far a partition has been read: the offset of the next record.
    public Optional<Long> position(TopicPartition partition) {
        return position(database, partition);
    }

    /// Writes changes, and how far the partitions have been read for them.
    public void write(WriteBatch changes, Map<TopicPartition, Long> positions) {
        try {
            for (Map.Entry<TopicPartition, Long> position : positions.entrySet()) {
                changes.put(
                        utf8("o" + position.getKey()), utf8(position.getValue().toString()));
            }
            database.write(writeOptions, changes);
        } catch (RocksDBException e) {
            throw new IllegalStateException("The index in " + database.getName() + " cannot be written", e);
        }
    }

    @Override
    public void close() {
        database.close();
        writeOptions.close();
        settings.close();
    }

    static Optional<byte[]> get(RocksDB database, byte[] key) {
        try {
            return Optional.ofNullable(database.get(key));
        } catch (RocksDBException e) {
            throw new IllegalStateException("The index in " + database.getName() + " cannot be read", e);
        }
    }

    static Optional<Long> position(RocksDB database, TopicPartition partition) {
        return get(database, utf8("o" + partition))
                .map(bytes -> Long.valueOf(new String(bytes, StandardCharsets.UTF_8)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
