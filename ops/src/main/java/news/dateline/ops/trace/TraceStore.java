package news.dateline.ops.trace;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.ops.follow.IndexDatabase;
import org.apache.kafka.common.TopicPartition;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;

/// The hops on disk. Those that are older than the longest retention on a story's way go, a piece of the keys
/// at a time.
final class TraceStore implements AutoCloseable {
    /// As long as `wire.stories` and most topics behind it keep their records.
    static final Duration KEPT = Duration.ofDays(30);

    static final IndexDatabase.Form FORM = new IndexDatabase.Form(1, true);

    private static final byte[] FIRST = {};

    private final IndexDatabase database;
    private final TraceSearch search;
    private byte[] sweptTo = FIRST;
    private boolean closed;

    private TraceStore(IndexDatabase database) {
        this.database = database;
        this.search = new TraceSearch(database::iterator);
    }

    /// Opens an index in a folder that nobody else has open.
    ///
    /// @throws IllegalStateException when none can be opened
    static TraceStore openIn(Path folder) {
        return new TraceStore(IndexDatabase.openIn(folder, FORM));
    }

    /// The way of a story or a push.
    ///
    /// @throws IllegalStateException when the index is closed
    synchronized Optional<Trace> find(String id) {
        if (closed) {
            throw new IllegalStateException("The trace index is closed");
        }
        return search.find(id);
    }

    /// How far a partition has been read: the offset of the next record.
    Optional<Long> position(TopicPartition partition) {
        return database.position(partition);
    }

    /// Keeps hops, and how far the partitions have been read. A hop that is there already stays one.
    void write(List<Hop> hops, Map<TopicPartition, Long> positions) {
        Map<ByteBuffer, Long> storiesOfTraces = new HashMap<>();
        try (WriteBatch batch = new WriteBatch()) {
            for (Hop hop : hops) {
                put(batch, hop, storiesOfTraces);
            }
            for (Map.Entry<ByteBuffer, Long> story : storiesOfTraces.entrySet()) {
                batch.put(story.getKey().array(), time(story.getValue()));
            }
            database.write(batch, positions);
        } catch (RocksDBException e) {
            throw new IllegalStateException("The trace index cannot be written", e);
        }
    }

    private static void put(WriteBatch batch, Hop hop, Map<ByteBuffer, Long> storiesOfTraces) throws RocksDBException {
        String story = hop.subject().story();
        String trace = hop.subject().trace();
        if (story != null && HopKeys.isId(story)) {
            batch.put(HopKeys.of(HopKeys.OF_STORY, story, hop), HopCodec.write(hop));
            if (trace != null && HopKeys.isId(trace)) {
                storiesOfTraces.merge(ByteBuffer.wrap(HopKeys.storyOfTrace(trace, story)), hop.at(), Math::max);
            }
        } else if (trace != null && HopKeys.isId(trace)) {
            batch.put(HopKeys.of(HopKeys.OF_TRACE, trace, hop), HopCodec.write(hop));
        }
    }

    /// Looks at the next keys, behind those that it looked at last, and drops what is too old.
    ///
    /// @param most how many keys
    void sweep(Instant now, int most) {
        long oldest = now.minus(KEPT).toEpochMilli();
        try (WriteBatch gone = new WriteBatch();
                RocksIterator keys = database.iterator()) {
            keys.seek(sweptTo);
            for (int seen = 0; seen < most && keys.isValid(); seen++, keys.next()) {
                long time = HopKeys.time(keys.key(), keys.value());
                if (time >= 0 && time < oldest) {
                    gone.delete(keys.key());
                }
            }
            sweptTo = keys.isValid() ? keys.key() : FIRST;
            database.write(gone, Map.of());
        } catch (RocksDBException e) {
            throw new IllegalStateException("The trace index cannot be swept", e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        database.close();
    }

    private static byte[] time(long millis) {
        return ByteBuffer.allocate(Long.BYTES).putLong(Math.max(0, millis)).array();
    }
}
