package dev.entente.streams.query;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.StreamsGroupMemberDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.streams.GroupProtocol;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.ThreadMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The word of the group's coordinator, asked for every second. A process that stood still, or that the brokers cannot
 * reach, goes on to believe in partitions that another has long taken over, and its own clock and threads cannot tell.
 * The coordinator waits for a silent member as long as its session, of six seconds; a word that was asked for less than
 * {@link #GOOD_FOR} ago, while the member was still heard of, is therefore as good as new.
 */
public final class GroupMembership implements Membership, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupMembership.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Shorter than the session by more than the time from one heartbeat to the next. */
    static final Duration GOOD_FOR = Duration.ofSeconds(4);

    private final String group;
    private final Supplier<Set<String>> members;
    private final Supplier<Set<String>> own;
    private final LongSupplier clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    /** When the last good word was asked for, by the clock. */
    private volatile long asked;

    /**
     * Begins to ask.
     *
     * @param members asks for the client ids of the group's members
     * @param own tells the client ids of those of this instance's consumers that have partitions to be sure of
     * @param clock nanoseconds since whenever
     */
    GroupMembership(String group, Supplier<Set<String>> members, Supplier<Set<String>> own, LongSupplier clock) {
        this.group = group;
        this.members = members;
        this.own = own;
        this.clock = clock;
        asked = clock.getAsLong() - GOOD_FOR.toNanos();
        thread = new Thread(this::ask, "entente-membership-" + group);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * The membership of a running application.
     *
     * @param group the application's id
     * @param protocol how its group is led
     */
    public static GroupMembership of(Admin admin, String group, GroupProtocol protocol, KafkaStreams streams) {
        return new GroupMembership(group, () -> members(admin, group, protocol), () -> own(streams), System::nanoTime);
    }

    @Override
    public boolean isSure() {
        return clock.getAsLong() - asked < GOOD_FOR.toNanos();
    }

    @Override
    public void close() {
        closing.countDown();
        thread.interrupt();
    }

    private void ask() {
        try {
            do {
                var begun = clock.getAsLong();
                if (isMember()) {
                    asked = begun;
                }
            } while (!closing.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isMember() {
        try {
            var consumers = own.get();
            return !consumers.isEmpty() && members.get().containsAll(consumers);
        } catch (RuntimeException e) {
            LOG.debug("The brokers do not say who is in {}: {}", group, e.toString());
            return false;
        }
    }

    private static Set<String> own(KafkaStreams streams) {
        return streams.metadataForLocalThreads().stream()
                .filter(thread -> !thread.activeTasks().isEmpty())
                .map(ThreadMetadata::consumerClientId)
                .collect(Collectors.toSet());
    }

    private static Set<String> members(Admin admin, String group, GroupProtocol protocol) {
        return protocol == GroupProtocol.STREAMS
                ? ids(admin.describeStreamsGroups(List.of(group))
                        .describedGroups()
                        .get(group)
                        .thenApply(description ->
                                description.members().stream().map(StreamsGroupMemberDescription::clientId)))
                : ids(admin.describeClassicGroups(List.of(group))
                        .describedGroups()
                        .get(group)
                        .thenApply(description -> clients(description.members())));
    }

    private static Stream<String> clients(Collection<MemberDescription> members) {
        return members.stream().map(MemberDescription::clientId);
    }

    private static Set<String> ids(KafkaFuture<Stream<String>> members) {
        try {
            return members.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).collect(Collectors.toSet());
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
