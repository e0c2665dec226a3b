package dev.entente.streams.query;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.ThreadMetadata;
import org.apache.kafka.streams.state.QueryableStoreType;

/** Which copies of a store may answer. */
public enum Copies {
    /** The one that is written: what it says is the newest there is. */
    ACTIVE {
        @Override
        Stream<TaskMetadata> tasks(ThreadMetadata thread) {
            return thread.activeTasks().stream();
        }

        @Override
        <T> StoreQueryParameters<T> allow(StoreQueryParameters<T> query) {
            return query;
        }
    },
    /** Those that stand by or are being restored as well: what they say may be stale. */
    ANY {
        @Override
        Stream<TaskMetadata> tasks(ThreadMetadata thread) {
            return Stream.concat(thread.activeTasks().stream(), thread.standbyTasks().stream());
        }

        @Override
        <T> StoreQueryParameters<T> allow(StoreQueryParameters<T> query) {
            return query.enableStaleStores();
        }
    };

    abstract Stream<TaskMetadata> tasks(ThreadMetadata thread);

    abstract <T> StoreQueryParameters<T> allow(StoreQueryParameters<T> query);

    /** The partitions of which this instance has such a copy. */
    Set<Integer> partitions(KafkaStreams streams) {
        return streams.metadataForLocalThreads().stream()
                .flatMap((Function<ThreadMetadata, Stream<TaskMetadata>>) this::tasks)
                .map(task -> task.taskId().partition())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** This instance's copy of a partition of a store. */
    <T> T store(KafkaStreams streams, String name, int partition, QueryableStoreType<T> type) {
        return streams.store(
                allow(StoreQueryParameters.fromNameAndType(name, type)).withPartition(partition));
    }
}
