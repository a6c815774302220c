package news.dateline.ops.follow;

import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;

/// How RocksDB keeps an index: in little memory, as it stands beside a stage.
final class IndexSettings implements AutoCloseable {
    private static final long CACHE_BYTES = 16L << 20;
    private static final long BUFFER_BYTES = 8L << 20;

    // Most stories that are looked for are new.
    private final BloomFilter filter = new BloomFilter();
    private final LRUCache cache = new LRUCache(CACHE_BYTES);
    private final Options options = new Options()
            .setCreateIfMissing(true)
            .setWriteBufferSize(BUFFER_BYTES)
            .setCompressionType(CompressionType.LZ4_COMPRESSION)
            .setTableFormatConfig(
                    new BlockBasedTableConfig().setBlockCache(cache).setFilterPolicy(filter));

    Options options() {
        return options;
    }

    @Override
    public void close() {
        options.close();
        cache.close();
        filter.close();
    }
}
