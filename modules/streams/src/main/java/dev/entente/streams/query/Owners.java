package dev.entente.streams.query;

import dev.entente.streams.Placement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.state.HostInfo;

/**
 * Which instance has which partition of a store, as the application's group knows it. For some seconds after an
 * instance has died the group does not know.
 */
public final class Owners {
    private final KafkaStreams streams;
    private final HostInfo self;
    private final String topic;
    private final int partitions;

    /**
     * @param self where this instance answers; {@link HostInfo#unavailable()} where it is asked by nobody else, and so
     *     is the only one
     * @param topic the topic whose partitions the store follows
     */
    public Owners(KafkaStreams streams, HostInfo self, String topic, int partitions) {
        this.streams = streams;
        this.self = self;
        this.topic = topic;
        this.partitions = partitions;
    }

    /**
     * Who has a partition.
     *
     * @param active the instance that writes it, where the group knows one
     * @param standbys those that stand by for it
     */
    public record Owner(Optional<HostInfo> active, List<HostInfo> standbys) {
        public Owner {
            standbys = List.copyOf(standbys);
        }

        /** All that may have a copy, the best first; also whoever asks, which may be about to take over. */
        public Set<HostInfo> holders(HostInfo self) {
            var holders = new LinkedHashSet<HostInfo>();
            active.ifPresent(holders::add);
            holders.addAll(standbys);
            holders.add(self);
            return holders;
        }
    }

    /** This instance. */
    public HostInfo self() {
        return self;
    }

    /** Every instance that the group knows, this one among them. */
    public Set<HostInfo> instances() {
        return streams.metadataForAllStreamsClients().stream()
                .map(StreamsMetadata::hostInfo)
                .filter(instance -> !instance.equals(HostInfo.unavailable()))
                .collect(Collectors.toSet());
    }

    /** How many partitions there are. */
    public int partitions() {
        return partitions;
    }

    /** The partition of a key. */
    public int partition(String key) {
        return Placement.partition(key, partitions);
    }

    /** Who has the partition. An instance that nobody else can ask believes that it has all. */
    public Owner of(int partition) {
        if (self.equals(HostInfo.unavailable())) {
            return new Owner(Optional.of(self), List.of());
        }
        var wanted = new TopicPartition(topic, partition);
        Optional<HostInfo> active = Optional.empty();
        var standbys = new ArrayList<HostInfo>();
        for (StreamsMetadata instance : streams.metadataForAllStreamsClients()) {
            if (instance.topicPartitions().contains(wanted)) {
                active = Optional.of(instance.hostInfo());
            }
            if (instance.standbyTopicPartitions().contains(wanted)) {
                standbys.add(instance.hostInfo());
            }
        }
        return new Owner(active, standbys);
    }
}
