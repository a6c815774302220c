package news.dateline.ops.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.ops.follow.IndexDatabase;
import org.apache.kafka.common.TopicPartition;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;

/// The index on disk, with the changes that are not written yet.
final class StatusStore implements AutoCloseable {
    // What a crash takes is read again from the topics: a log would cost more than that.
    private static final IndexDatabase.Form FORM = new IndexDatabase.Form(2, false);
    private static final byte[] NOTHING = {};
    private static final ObjectMapper JSON = new ObjectMapper();

    private final IndexDatabase database;
    private final Map<String, StoryStatus> changed = new LinkedHashMap<>();
    private final Map<String, Set<String>> storiesOfTraces = new HashMap<>();

    private StatusStore(IndexDatabase database) {
        this.database = database;
    }

    /// Opens an index in a folder that nobody else has open.
    ///
    /// @throws IllegalStateException when none can be opened
    static StatusStore openIn(Path folder) {
        return new StatusStore(IndexDatabase.openIn(folder, FORM));
    }

    /// What is known of a story, changes that are not written yet included.
    synchronized Optional<StoryStatus> find(String storyId) {
        StoryStatus fresh = changed.get(storyId);
        return fresh == null ? database.get(utf8("s" + storyId)).map(StatusStore::read) : Optional.of(fresh);
    }

    /// The stories that came of one push.
    synchronized Set<String> storiesOf(String trace) {
        Set<String> stories = new TreeSet<>(storiesOfTraces.getOrDefault(trace, Set.of()));
        String begin = "t" + trace + "/";
        try (RocksIterator keys = database.iterator()) {
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
        return database.position(partition);
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
            database.write(batch, positions);
            forget();
        } catch (RocksDBException e) {
            throw new IllegalStateException("The status index cannot be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Forgets the changes that are not written yet.
    synchronized void forget() {
        changed.clear();
        storiesOfTraces.clear();
    }

    @Override
    public synchronized void close() {
        database.close();
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
