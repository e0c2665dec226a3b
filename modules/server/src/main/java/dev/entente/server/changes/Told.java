package dev.entente.server.changes;

import dev.entente.model.json.ChangeJson;
import dev.entente.server.topic.Position;

/** A change as a reader comes to it. Written as an event when somebody first wants it so, and once for all who do. */
final class Told {
    private final ChangeEntry entry;
    private final Position after;
    private volatile byte[] event = {};

    /** @param after the reader's position once it has it, which is the event's id */
    Told(ChangeEntry entry, Position after) {
        this.entry = entry;
        this.after = after;
    }

    ChangeEntry entry() {
        return entry;
    }

    Position after() {
        return after;
    }

    /** Two who want it at the same moment may both write it: that is cheaper than a lock. */
    byte[] event() {
        if (event.length == 0) {
            event = ServerSentEvent.of(
                    "change", after.toString(), ChangeJson.of(entry.change()).toString());
        }
        return event;
    }
}
