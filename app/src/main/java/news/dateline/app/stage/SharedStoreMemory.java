package news.dateline.app.stage;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/// One bound on the memory of all stores of a stage with many: each segment of each window store of each partition is a
/// database of its own, and would take its own cache and buffers.
public final class SharedStoreMemory implements RocksDBConfigSetter {
    private static final long ALL_BYTES = 64 << 20;
    private static final long BUFFER_BYTES = 32 << 20;

    static {
        RocksDB.loadLibrary();
    }

    private static final Cache CACHE = new LRUCache(ALL_BYTES);
    private static final WriteBufferManager BUFFERS = new WriteBufferManager(BUFFER_BYTES, CACHE);

    /// Kafka Streams makes it.
    public SharedStoreMemory() {}

    @Override
    public void setConfig(String store, Options options, Map<String, Object> settings) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(BUFFERS);
    }

    // What is shared outlives each store.
    @Override
    public void close(String store, Options options) {}
}
