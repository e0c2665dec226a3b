package dev.entente.streams.runtime;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * Bounds the memory of all RocksDB instances of the process together: blocks, indexes, filters and write buffers come
 * out of one cache. Left to itself each of the stores, one for every partition, takes its own.
 *
 * <p>The cache is the process's, so it is the one static of the house: Kafka Streams makes a setter for each store by
 * class name and gives it no other way to share.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {
    /** Configuration key: bytes for all stores of the process. The first store to open decides. */
    public static final String BYTES_CONFIG = "entente.rocksdb.bytes";

    /** 64 MiB: enough for the pairs of the world, small enough for a laptop. */
    public static final long DEFAULT_BYTES = 64L << 20;

    private static final int BLOCK_BYTES = 16 << 10;
    private static final double INDEX_SHARE = 0.1;
    private static final int WRITE_BUFFERS = 2;
    private static final long WRITE_BUFFER_BYTES = 4L << 20;

    /** Native memory shared by every store, never freed: it lives as long as the process. */
    private static final class Shared {
        private static Cache cache;
        private static WriteBufferManager buffers;

        private Shared() {}

        static synchronized void init(long bytes) {
            if (cache == null) {
                cache = new LRUCache(bytes, -1, false, INDEX_SHARE);
                buffers = new WriteBufferManager(bytes / 2, cache);
            }
        }
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        var bytes = configs.get(BYTES_CONFIG);
        Shared.init(bytes == null ? DEFAULT_BYTES : Long.parseLong(bytes.toString()));
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(Shared.cache);
        table.setBlockSize(BLOCK_BYTES);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(Shared.buffers);
        options.setMaxWriteBufferNumber(WRITE_BUFFERS);
        options.setWriteBufferSize(WRITE_BUFFER_BYTES);
    }

    @Override
    public void close(String storeName, Options options) {
        // The cache and the buffers belong to all stores.
    }
}
