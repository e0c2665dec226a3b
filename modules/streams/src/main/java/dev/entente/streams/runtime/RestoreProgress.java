package dev.entente.streams.runtime;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** How much of its changelogs an application has still to read before it can answer and go on. */
final class RestoreProgress implements StateRestoreListener {

    private record Stretch(long position, long end) {}

    private final Map<TopicPartition, Stretch> open = new ConcurrentHashMap<>();

    /** Offsets still to be restored, over all stores; 0 where none is being restored. */
    long remaining() {
        return open.values().stream()
                .mapToLong(stretch -> Math.max(0, stretch.end() - stretch.position()))
                .sum();
    }

    @Override
    public void onRestoreStart(TopicPartition changelog, String store, long start, long end) {
        open.put(changelog, new Stretch(start, end));
    }

    @Override
    public void onBatchRestored(TopicPartition changelog, String store, long batchEnd, long restored) {
        open.computeIfPresent(changelog, (partition, stretch) -> new Stretch(batchEnd + 1, stretch.end()));
    }

    @Override
    public void onRestoreEnd(TopicPartition changelog, String store, long restored) {
        open.remove(changelog);
    }

    @Override
    public void onRestoreSuspended(TopicPartition changelog, String store, long restored) {
        open.remove(changelog);
    }
}
