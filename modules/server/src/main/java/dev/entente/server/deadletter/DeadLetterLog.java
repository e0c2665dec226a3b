package dev.entente.server.deadletter;

import dev.entente.model.Topic;
import dev.entente.server.topic.Position;
import dev.entente.server.topic.TopicFollower;
import dev.entente.server.topic.Undecodable;
import dev.entente.streams.error.DeadLetter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.Uuid;

/**
 * What could not be taken in, as whoever waits for it asks: how much of what cause, and what became of the article that
 * does not come. All of it is counted; the causes of the newest articles are remembered.
 */
public final class DeadLetterLog implements AutoCloseable {
    private static final int REMEMBERED = 10_000;

    private final String articles;
    private final List<TopicFollower<byte[], byte[]>> followers;
    private final SortedMap<String, Long> causes = new TreeMap<>();
    private final Map<String, Fate> fates = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Fate> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * Begins to read topics of dead letters, from their start.
     *
     * @param articles the topic whose dead letters are remembered by their key
     * @param queues the topics of dead letters
     * @param consumers makes consumers of committed records without a group
     */
    public DeadLetterLog(Topic<?> articles, List<Topic<?>> queues, Supplier<Consumer<byte[], byte[]>> consumers) {
        this.articles = articles.name();
        followers = queues.stream().map(queue -> follow(queue, consumers.get())).toList();
    }

    /** How many records were laid aside, by cause. Those that were sent back since are counted too. */
    public synchronized SortedMap<String, Long> causes() {
        return new TreeMap<>(causes);
    }

    /** Why the newest record of an article that was laid aside was. */
    public synchronized Optional<Fate> fate(String article) {
        return Optional.ofNullable(fates.get(article));
    }

    /** False once one of the topics is not followed any more. */
    public boolean isAlive() {
        return followers.stream().allMatch(TopicFollower::isAlive);
    }

    @Override
    public void close() {
        followers.forEach(TopicFollower::close);
    }

    private TopicFollower<byte[], byte[]> follow(Topic<?> queue, Consumer<byte[], byte[]> consumer) {
        consumer.assign(TopicFollower.partitions(queue));
        return TopicFollower.start(
                "entente-dead-letters",
                queue,
                consumer,
                Position.start(Uuid.ZERO_UUID, queue.partitions()),
                new Undecodable(),
                this::takeIn);
    }

    private synchronized void takeIn(ConsumerRecords<byte[], byte[]> records, Position next) {
        records.forEach(record -> {
            var letter = DeadLetter.of(record);
            causes.merge(letter.cause(), 1L, Long::sum);
            if (letter.topic().equals(articles)) {
                letter.key().ifPresent(key -> remember(key, Fate.of(letter)));
            }
        });
    }

    private void remember(String key, Fate fate) {
        // Again at the end: the newest are kept.
        fates.remove(key);
        fates.put(key, fate);
    }
}
