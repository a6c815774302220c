package news.dateline.ops.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/// The index on disk. What a batch of records changed and how far they were read is written together, so that after a
/// crash reading goes on where the index stands. Its content can always be read again from the topics: deleting the
/// folder loses nothing but time.
final class StatusStore implements AutoCloseable {
    private static final int MOST_ON_A_FOLDER = 100;
    private static final long CACHE_BYTES = 16L << 20;
    private static final long BUFFER_BYTES = 8L << 20;
    /// Changes with what the keys and values are: an index of another is read anew.
    private static final byte[] FORMAT = {2};

    private static final byte[] NOTHING = {};
    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        RocksDB.loadLibrary();
    }

    // Most stories that are looked for are new.
    private final BloomFilter filter = new BloomFilter();
    private final LRUCache cache = new LRUCache(CACHE_BYTES);
    private final Options options = new Options()
            .setCreateIfMissing(true)
            .setWriteBufferSize(BUFFER_BYTES)
            .setTableFormatConfig(
                    new BlockBasedTableConfig().setBlockCache(cache).setFilterPolicy(filter));
    // What a crash takes is read again from the topics, from where the rest ends: it is written in whole batches.
    private final WriteOptions writeOptions = new WriteOptions().setDisableWAL(true);
    private final RocksDB database;

    private final Map<String, StoryStatus> changed = new LinkedHashMap<>();
    private final Map<String, Set<String>> storiesOfTraces = new HashMap<>();

    StatusStore(Path folder) throws RocksDBException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The status index cannot be made in " + folder, e);
        }
        database = RocksDB.open(options, folder.toString());
        beginAnewUnlessOf(FORMAT);
    }

    private void beginAnewUnlessOf(byte[] format) throws RocksDBException {
        byte[] key = utf8("f");
        if (!Arrays.equals(database.get(key), format)) {
            database.deleteRange(new byte[] {0}, new byte[] {Byte.MAX_VALUE});
            database.put(key, format);
        }
    }

    /// Opens the first index in a folder that no other process, and nobody else in this one, has open: so that several
    /// find theirs again after a restart, whichever it is.
    ///
    /// @throws IllegalStateException when none can be opened
    static StatusStore openIn(Path folder) {
        for (int number = 1; number < MOST_ON_A_FOLDER; number++) {
            try {
                return new StatusStore(folder.resolve(Integer.toString(number)));
            } catch (RocksDBException e) {
                // RocksDB tells a lock that is held by its words only.
                if (!String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("lock")) {
                    throw new IllegalStateException("The status index in " + folder + " cannot be opened", e);
                }
            }
        }
        throw new IllegalStateException("More than " + MOST_ON_A_FOLDER + " status indexes are open in " + folder);
    }

    /// What is known of a story, changes that are not written yet included.
    synchronized Optional<StoryStatus> find(String storyId) {
        StoryStatus fresh = changed.get(storyId);
        return fresh == null ? get("s" + storyId).map(StatusStore::read) : Optional.of(fresh);
    }

    /// The stories that came of one push.
    synchronized Set<String> storiesOf(String trace) {
        Set<String> stories = new TreeSet<>(storiesOfTraces.getOrDefault(trace, Set.of()));
        String begin = "t" + trace + "/";
        try (RocksIterator keys = database.newIterator()) {
            for (keys.seek(utf8(begin)); keys.isValid(); keys.next()) {
                String key = new String(keys.key(), StandardCharsets.UTF_8);
                if (!key.startsWith(begin)) {
                    break;
                }
                stories.add(key.substring(begin.length()));
            }
        }
        return stories;
    }

    /// Notes a change.
    synchronized void put(StoryStatus status) {
        changed.put(status.id(), status);
    }

    /// Notes that a story came of a push.
    synchronized void trace(String trace, String storyId) {
        storiesOfTraces.computeIfAbsent(trace, known -> new HashSet<>()).add(storyId);
    }

    /// How far a partition has been read: the offset of the next record.
    Optional<Long> position(TopicPartition partition) {
        return get("o" + partition).map(bytes -> Long.valueOf(new String(bytes, StandardCharsets.UTF_8)));
    }

    /// Writes all changes and how far the partitions have been read.
    synchronized void commit(Map<TopicPartition, Long> positions) {
        try (WriteBatch batch = new WriteBatch()) {
            for (StoryStatus status : changed.values()) {
                batch.put(utf8("s" + status.id()), JSON.writeValueAsBytes(status));
            }
            for (Map.Entry<String, Set<String>> trace : storiesOfTraces.entrySet()) {
                for (String story : trace.getValue()) {
                    batch.put(utf8("t" + trace.getKey() + "/" + story), NOTHING);
                }
            }
            for (Map.Entry<TopicPartition, Long> position : positions.entrySet()) {
                batch.put(
                        utf8("o" + position.getKey()), utf8(position.getValue().toString()));
            }
            database.write(writeOptions, batch);
            changed.clear();
            storiesOfTraces.clear();
        } catch (RocksDBException e) {
            throw new IllegalStateException("The status index cannot be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        database.close();
        writeOptions.close();
        options.close();
        cache.close();
        filter.close();
    }

    private Optional<byte[]> get(String key) {
        try {
            return Optional.ofNullable(database.get(utf8(key)));
        } catch (RocksDBException e) {
            throw new IllegalStateException("The status index cannot be read", e);
        }
    }

    private static StoryStatus read(byte[] json) {
        try {
            return JSON.readValue(json, StoryStatus.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The status index holds what this program did not write", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
