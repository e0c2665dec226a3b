package dev.entente.streams.extraction;

import org.apache.kafka.common.Uuid;
import org.apache.kafka.streams.errors.StreamsException;

/** The articles' topic was deleted and made anew under a store that remembers the old one's offsets. */
public final class TopicReplacedException extends StreamsException {
    private static final long serialVersionUID = 1L;

    TopicReplacedException(Uuid begun, Uuid now) {
        super(("entente.articles is another topic (%s) than the one this application began with (%s): its offsets would"
                        + " lose against the old ones. Restore the old topic, or begin a new ledger: empty topics, state and database.")
                .formatted(now, begun));
    }
}
